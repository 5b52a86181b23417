// Sizes of releases of Python projects, counted from their wheels on the Python package index; byte code of CPython 3.11.
// Made on 2026-11-21 by `npm run dev -- package-table pip`; only numbers, names and versions, which are facts and free to use.
export const collected = "2026-11-21";
export const pipPackages = `absl-py|2.5.1 aO7atOWvWYY59V8d0
accelerate|1.15.0 de1e0dZqZNbGCYCM56L>=1.17 77>=20.0 7t91Ax43>=0.21.0 9X
agate|1.14.2 YQqZTKVvUWWQC_Cr00l4Q5L7D8x8-|1.9.1 YP0ZRvVuUUWOC_Cr00l4Q5L7D8x8-
agent-detector|2.0.0 RPbQKPPROmOD6i4W1
aiobotocore|3.10.0 ZcHZngW5VhXAAQA9007<4.0.0,>=3.14.0 09<1.0.0 0_<1.43.118,>=1.43.115 4h<2.0.0 5-<8.0.0,>=6.0.0 8l<3.0.0,>=2.1 BE<5.0.0;-10 Bl<3.0.0
aiofiles|25.1.0 TjZTChQhQ7Q87Z6R0
aiohappyeyeballs|2.7.1 TT3S9tQmQQQ36R4W0
aiohttp|3.14.5 hs8d84eFeCabBzB70060A0a<6.0,>=4.0;-10 0c3A5-<8.0,>=4.5 7pBE;-12 By<2.0|3.10.11 gn3cWbd6d3ZxBuAd0060A0c3A5-<7.0,>=4.5 By<2.0 0a<6.0,>=4.0;-10|3.8.6 gG8cH4cbcXZgBuAd00c1H<4.0 5-<7.0,>=4.5 0a<5.0,>=4.0.0a3 By<2.0 3A0ABE;-7
aiohttp-retry|2.9.1 StqSDGPdP0Ph6i3u007
aioitertools|0.13.0 VlPXnYS4ROU58N7Z0BE;-9
aiosignal|1.4.0 R6nMLWOqOZL75S0203ABE;-12
aiosqlite|0.22.1 UOBWC7RAQZT07Z6R0
alabaster|1.0.0 TGyNyZQYQ3MG7l1z0
alembic|1.20.1 cfvc_qYnYHa3CwC61AG>=2.0 5VBEAt;-10|1.13.3 cLeck1YNXyZmCJBe1AG>=1.3.0 5VBE4F;-8
altair|6.3.0 hLcgGybobibvBjBA04e4n6577BE|5.5.0 hEJg64bYbUbeBAAh04e4n6577BE;-13
amqp|5.4.2 XsqY4rUCTvVD8D7N0BS<6.0.0
aniso8601|10.0.1 ZQxZF1UFTbVR9g9C0
annotated-doc|0.0.7 PSKLScNsNJKI5q1z0
annotated-types|0.8.0 TB_T4xQSQ3Q55S1z0
ansible|12.3.0 rHUqwynWnEoARlQo10L~=2.19.5
ansible-compat|26.10.0 VkJW5vSaS9Te8D7A00L4n77>=22.0 91AV
ansible-core|2.19.14 iB3iL4ete9fjJVIYA4e>=3.1.0 911e779G<2.0.0
ansible-lint|26.10.1 coCb_1ZRYkZWEFCM10K0L0v>=25.2.0 1D1e>=46.0.7 2C2q>=3.8.2 4n77>=22.0 7I<1.2.0,>=1.0.3 91;-13 91;14- 999SAVBZ;-11 BZ;12- Bw
anthropic|2.12.0 iGti5zf1d1eMMHMG00O<5,>=4.1.0 2T<1 41<3 4g<1 6j<2,>=1.1.0 85<3,>=1.10.0 9_<2 BE<5
anyio|4.16.0 amFbs-WrWOYwB4Ah04BBE|3.7.1 Z0_aKdVRUsXSAZA404B9_BE;-7
apscheduler|3.11.3 Y2MZ30UtTzWBAkAD0BH
argcomplete|3.7.2 WkWWDiTiTFTx8l7Z2
argon2-cffi|25.1.0 T3bTNiQhPzQr7A5q00S
argon2-cffi-bindings|26.2.0 UrTFk9SLSFGx500201D;-13 1D;14-
arrow|1.4.0 Z6kYuVU-UtW67Z6R08l>=2.7.0 BG;9-
asgiref|3.13.0 VXxVnBSSS3TE7l6R0
ast-serialize|0.13.1 fevGF0dAc_HC6R020
astroid|4.3.4 cijdAtYzYSaJCwCl0BE;-10
asttokens|3.0.2 VQKVFySZS3Sl7Z5S0
astunparse|1.6.3 TSjUsWQIPzRZ6R3u0Bi<1.0,>=0.23.0 9w<2.0
async-lru|2.4.0 SW1RxaPePQPc5S020BE;-10
async-timeout|5.0.1 QsJQ7xOJNnNi5q020|4.0.3 QIOPfaO4NWNN5q020BE;-7
asyncpg|0.32.0 jF4aPMfifgXQCW8t00a>=4.0.3;-10
attrs|26.1.0 YN0YGwUxUaVf9w8D0
authlib|1.9.9 bs9cfVYlXgZlF1Ez01e>=45.0.1 4j
autobahn|26.10.2 hotfOHeieTbuFFEs21A1D1e>=50 485zBBBI
automat|25.4.16 XGWYdzTgTHVX8d7Z1BE;-9
autopep8|2.3.2 XeYXx6TsTlVV5q02180At;-10
awscli|1.46.3 py9gBckmkZdRP1F-02U<=0.19,>=0.18.1 91<6.1 1T<0.4.7 9R<4.8,>=3.1.2 4h<2.0.0 8l<3.0.0,>=2.1 BL!=2.2.0,<3,>=1.25.4
azure-core|1.41.0 bTWbegYDX0YhCDB_09C>=2.21.0 BE
azure-identity|1.27.0 bC2bJuX_WlYPChCW00i1e>=2.5 5x5yBE
azure-storage-blob|12.31.1 fWqfbXaEZqboClCH00i1e>=2.1.4 BE4Q
babel|2.18.0 lxyasMitimYCJY9C190;-8
backports-tarfile|1.2.0 WM5Wq_SiSZUL6R4W0
backports-zstd|1.8.0 dF2ZrxaSaPXJ9a840
backrefs|8.3 dr_cc_ZsZkZwAI9w0
bandit|1.9.4 ZxEaHqWsVuXHC6Bp391AR9L
bcrypt|5.0.0 bERIDOYsYsHl69020|4.1.3 bGtIDOYwYvHp69020
beautifulsoup4|4.15.0 ZvUZtgWHW2XE8V7Z0A3BE
bidict|0.24.1 W1UVTeTCSZSq7l6i0BE;-11
billiard|4.3.2 ZAVaLTVlVLXo9m9I0
biopython|1.88 jaYhkRfgfHenI4Ft06L
black|26.10.1 hPObvVeNeIZTCMAQ21L>=8.0.0 6277>=22.0 7I>=1.0.0 7X8_~=0.4.0 At;-10 BE;-10|24.10.0 h2wbWfdydtZ5CJAM21L>=8.0.0 6277>=22.0 7I>=0.9.0 7XAt;-10 BE;-10
bleach|6.4.0 bH2bewXQX4YmBTAV0BeAo;ecss
blinker|1.9.0 S5kSOtP9OsP55q350
blis|1.3.4 miNOQljpjpM97N3506L<3.0.0,>=1.21.2|1.0.2 lm_RUAicicOq8D5q06L<3.0.0,>=2.0.0
bokeh|3.9.2 lMKfaOhahIcZKCGQ14e>=2.9 1Z656L>=1.16 77>=16.8 7R>=7.1.0 91A-Bv
boto3|1.44.5 cO2ZPwWzWGWNBWAD00_<1.45.0,>=1.44.5 4h<2.0.0 9V<0.20.0,>=0.19.0|1.35.99 cNgZMvWxWEWJBYAD00_<1.36.0,>=1.35.99 4h<2.0.0 9V<0.11.0,>=0.10.0
botocore|1.44.5 ku8duGkDk9bBLDC604h<2.0.0 8l<3.0.0,>=2.1 BL!=2.2.0,<3,>=1.25.4|1.43.117 kpfdtFk7k4bALAC404h<2.0.0 8l<3.0.0,>=2.1 BL!=2.2.0,<3,>=1.25.4|1.35.99 kLPdcCjcjYavKwB_04h<2.0.0 8l<3.0.0,>=2.1 BL<1.27,>=1.25.4;-9 BL!=2.2.0,<3,>=1.25.4;10-
bottle|0.13.4 ZbfYrdW7W5WP5q1z1
bracex|3.2.2 TRHTqMQbQ8Rg5q350
brotli|1.2.1 g-OL5ddPdPJw5S020
build|1.6.1 VmdWYtSnSIUE8D7A177>=24.0 8b4F>=4.6;-9 At;-10
bytecode|0.19.1 XRTXcMTiTQV67N5q0BE;-9
cachebox|6.2.10 d78UjhaYaTRp7A3u0|5.2.3 cYKWivZrZnSe6i350
cachecontrol|0.14.4 UQVUqbRrR0SR846y19C>=2.16.0 5z<2.0.0 2q>=3.8.0;efilecache
cachelib|0.17.0 VbNWhESWRVTw7w6y0
cachetools|8.0.1 VArVs8RQQrSh7l5S0|5.5.2 TLpUYxPfPDRZ693u0
catalogue|2.0.10 UDyUr_R9QoSH6i4W0C1;-7 BE;-7
cbor2|6.2.1 dK-QZ5aMaMOe6i1z1
celery|5.7.0 dxcemFabaEcHEHE910t54BS<6.0 1L<9.0,>=8.3.1 1M1O1N8l==2.9.0.post0 BH54[redis];eredis|5.4.0 dMpeMua2ZdbsEEE610t<5.0 54<6.0 BS<6.0 1L<9.0,>=8.1.2 1M1O1NBG8l>=2.8.2 4F>=3.6;-7 98!=4.5.5,<6.0.0,>=4.5.2;eredis|5.3.6 dLDeLGa0ZbbqEAE310t<5.0 1M1N1O1L<9.0,>=8.1.2 54<6.0 8l>=2.8.2 BGBS<6.0 4F>=3.6;-7 98!=4.5.5,<6.0.0,>=4.5.2;eredis
certifi|2026.10.18 YTrNoAWrWpL-6y4W0
cffi|2.1.1 bUuaK3YBY3Xn9a8N181
cfgv|3.5.0 R_mSMdOpOaPh50020
channels|4.3.2 VcOWOfSoS7Tq9V8-02E>=4.2 0U<4
chardet|7.7.0 gQtZM6dpdmWxBQ9a1
charset-normalizer|3.5.2 bj-XvNYnYkVW8V6y1
cheroot|11.1.2 Zata3UWGVqXRB09a15u>=2.6 4a
cherrypy|18.10.0 cXTdKUZVZ5aaDWC_11I7h5uC04Y4F;-7
cleo|2.1.0 YdpZldVMUWX0C6Bw01b<0.5.0 97<4.0.0
click|8.5.1 aBWalKWgWTY98d7w0|8.1.8 ZXXaLCVzVkXl8V7l04F;-7
click-didyoumean|0.3.1 OqaMuWMpMMLJ4W0201L>=7
click-plugins|1.1.1.2 RnlQWqPvOrO86R3501L>=4.0
click-repl|0.4.1 TSMTn5QlQARW7N5q01L<9.0,>=7.0 7oBE
cloudpathlib|0.26.0 YGUYwIUuULWF9r9P0BE;-10
cloudpickle|3.1.2 Uz-UcURrRbSI5S350
cmake|4.4.4 oTANUxlulkKbNC354
codecov-cli|11.3.1 YdRZTEVpUfWhCQCD31L<8.3.0,>=8.0.0 4C==3.* 91==6.* 9C>=2.25.0 9o==2.* Ai==0.6.1
colorama|0.4.6 VJ3W0ySCReSw7w7A0
colorlog|6.12.0 SZgRrJQBPaPh6R3u0
comm|0.2.3 RCMQ_sOlO1Ou5S1z0
confection|1.3.4 WSFWa3TBSqUD7l690BE<5.0;-10|0.1.5 WqSXYyT8SyUm7N5S085!=1.8,!=1.8.1,<3.0.0,>=1.7.4 AL<3.0.0 BE<5.0.0;-7
confluent-kafka|2.16.1 jlLe3Igsgpb8DpDd0BE;-10
constantly|23.10.4 UVzVYcQTQ5Rh6R4W0
contourpy|1.3.3 catXJyZYZUUC8t7w06L>=1.25
coverage|7.17.3 byIblgYjYQZFBWAZ3
crashtest|0.4.1 QVYRfROrNQOz7w6y0
cron-descriptor|2.2.1 XwuWETVHTiTBAz7A1BE|1.4.5 WTzUU3U7SRRg9w6R0
croniter|7.0.0 Z4OZwFUlUcWL7N6R08l
cryptography|50.0.2 jxKb2YglgjXmDLC801DBE;-10|43.0.3 j9Baz0gGgEXiCwBp01D|41.0.7 jpwbrVgWgUYbCpBw01D
cssselect|1.6.0 VYqW6jRrRfTK69350
cssselect2|0.10.1 UWHV4xQrQXSN5q3u0AoBe
cuda-bindings|13.5.0 lzGRWViKiKPbCO6i01i
cuda-pathfinder|1.9.0 XnwY2FUlTmVQAI9r0
cuda-toolkit|13.5.0 S68001L_Ll01350106M==13.10.0.20.*;ecublas 6P==13.5.37.*;ecublas 6Q==13.5.37.*;ecudart 6S==12.5.0.14.*;ecufft 6a<14;ecufft 6T==1.20.0.107.*;ecufile 6O==13.5.25.*;ecupti 6M==13.10.0.20.*;ecusolver 6U==12.4.1.2.*;ecusolver 6V==12.9.4.2.*;ecusolver 6a<14;ecusolver 6V==12.9.4.2.*;ecusparse 6a<14;ecusparse 6a<14;envjitlink 6P==13.5.37.*;envrtc 6c==13.5.25.*;envtx|13.2.2 ReX001LuLd01350106M==13.4.1.3.*;ecublas 6P==13.2.86.*;ecublas 6Q==13.2.86.*;ecudart 6S==12.2.0.57.*;ecufft 6a<14;ecufft 6T==1.17.1.22.*;ecufile 6O==13.2.86.*;ecupti 6M==13.4.1.3.*;ecusolver 6U==12.2.0.11.*;ecusolver 6V==12.7.10.12.*;ecusolver 6a<14;ecusolver 6V==12.7.10.12.*;ecusparse 6a<14;ecusparse 6a<14;envjitlink 6P==13.2.86.*;envrtc 6c==13.2.86.*;envtx
cutadapt|5.2 bpeZsfYuYrXH9w8V12QBt
cycler|0.12.1 RtaSDmP7OhPg5S020
cymem|2.0.16 c1BKFvYcYbJd7A3u0
cython|3.3.1 i_6g_0fufpeHGEDW3
daff|1.4.2 by-a-kX2X2Y05q1z1
daphne|4.2.3 VhrWFHSfS5To8l7w10U<4 0eBA[tls]
dash|4.4.1 mUGelPiViOarGdFf42u<3.2,>=1.0.4 Bh<3.2 7Z4FBE9C9H699q4W85>=2.10 1V
dask|2026.8.0 hLtiqQdXdEfsGXGP11L>=8.1 1Q3B77>=20.0 7G91Aw4F>=4.13.0;-11
databricks-sdk|0.162.0 iCHiKYctcneKD1Cr01C9C<3,>=2.28.1 3P~=2.0 7s!=5.26.*,!=5.27.*,!=5.28.*,!=5.29.0,!=5.29.1,!=5.29.2,!=5.29.3,!=5.29.4,!=6.30.0,!=6.30.1,!=6.31.0,<8.0,>=4.25.8 BL<3,>=1.26
datadog|0.56.0 aiYbBiXEWKY7CaCM49C>=2.6.0
datasets|5.2.0 esDfFsb1afcPEFE112q6L>=1.17 7z>=24.0.0 2A<0.4.2 7AB0Bu5_<0.70.20 3B<=2026.9.0 43<3.0,>=1.31.0 7791
dateparser|1.5.0 dX_dLyZhYlaLFVFQ18l>=2.7.0 909ABH
dbt-adapters|1.24.5 aTjaC6XcWdXMEOBK002<2.0,>=1.0 1x<2.0 1_<2.0 5a[msgpack]<3.18,>=3.9 7s<7.0,>=6.0 90BE<5.0
dbt-common|1.39.0 YgQZoPViV8XEBYBH002<1.10,>=1.7.0 1T<0.5 1_<2.0.0 24<9.0,>=7.0 4Q<0.8 4e<4,>=3.1.3 4n<5.0 5a[msgpack]<4.0,>=3.9 6j<3.0,>=1.26 7I<1.1,>=0.9 7s<7.0,>=6.0 8l<3.0,>=2.0 9C<3.0.0 BE<5.0
dbt-core|1.12.6 gcrfNCcncZcfFQF9102<1.15,>=1.7.0 1L<9.0,>=8.3.0 1o1w<2.0 1x<2.0 1z<=0.6 1_<2.0 4e<4,>=3.1.3 4n<5.0 5a[msgpack]<3.18,>=3.9 5j<1.0 6B<4.0 6j<2.0,>=1.26 77>20.9 7I<1.1,>=0.9 7s<8.0,>=6.0 85<3 8p90919C<3.0.0 A1<2.0 AK<0.7.0 BE
dbt-extractor|0.6.0 ccPGF0a9a8HC50020
dbt-postgres|1.11.0 VS0UJyTFSGRrAs7Z002<2.0,>=1.0 1w<2.0 1x<2.0 1y<2.0 7w<3.0,>=2.9
dbt-protos|1.0.615 e9RaCMZ6YHVeDpCW07s>=3.17.1
ddtrace|4.16.0 ljEipfiniegCJiJZ214<1;14- 14<1;13- 14<1;12-12 14<1;11-11 14<1;-10 21==0.1.0 2d~=0.6.1 6j<2,>=1 Bl<3
ddtrace-internal|0.1.0 M7CKinLmKuJw501z0
debugpy|1.8.22 jp2gxbfXfPdxFnFE2
decorator|5.3.1 SHkS86PkPEQ55q020
deepdiff|9.1.0 bI2aNMXkXPX-B084115>=5.2,<6 72<6|8.6.2 ZeLa2eVoVaXf8l7w172<6
defusedxml|0.7.1 Uz6TngSERVQ-7l6i0
dependency-groups|1.3.2 Rs_SQePaOYPj7A5S377At;-10
deprecated|1.3.1 Sv-SgePzPIPo693u0Bl<3
detect-installer|0.2.1 PBBPi3NvMxNk69351
diff-cover|11.0.1 XxIXmFUnUAVB9_8421G4e>=2.7.1 7a<2 8G<3
dill|0.4.1 ZfbaWfWXVrXoB7Ah0
distlib|0.4.4 crSagzaKaKYE8t7A0
distro|1.9.0 U_IUYxRbRLRZ6R351
dj-database-url|3.1.2 R_gQAQPKOtOH500202E>=4.2
django|5.2.19 lAci1SiIh1fOMrIu10UAK|5.1.15 l93hz0iHg_fKMqIt10U<4 AK|5.0.14 l6-hwoiGgzfHMqIt10U<4 AK|4.2.30 l1dhvGiBgufGMpIs10U<4 AK|4.1.13 k_mhqqiEgzfCMnIq10U<4 AK|3.2.25 kvehk8i9gtf6MjIp10U<4 90AK
django-allauth|65.21.1 hk-epCeSdlbyJYIk02E>=4.2.16 0U
django-celery-beat|2.9.0 Z63WtkW9UlUDBE9m01B<6.0,>=5.2.3 4F<5.0;-7 2OBG8k1c<2.0.0,>=1.2.32 2E<6.1,>=2.2
django-cors-headers|4.9.0 SzWRq7QJPmPC7A5S00U2E>=4.2
django-debug-toolbar|8.0.0 ctGYnja7ZBWKEEAv02E>=5.2 AK
django-environ|0.14.0 UtFUk4RhRJSM6R3u0BE;-9
django-extensions|4.1 bL2bZXYNXOZ5EMCw02E>=4.2
django-filter|26.2 Y9oW_sVsUEURBW7Z02E>=5.2
django-redis|7.0.0 X9PXV9TPSgUH9m9C02E<7.0,>=5.2 98>=4.0.2 BE;-12
django-storages|1.14.6 W4HX04SySIUW847A02E>=3.2
django-timezone-field|7.2.2 SkVS7HQQPgPm7Z6i02E>=4.2,<6.2
djangorestframework|3.18.3 f9kbecc8biZ1E-Bz02E>=5.2|3.15.2 fdkbmScccDZ9FRCS02E>=4.2|3.14.0 fcgbfkcbcBZ2FFBw02E>=3.0 90
dnaio|1.2.4 YrAViOWCW4Sv8t6y0Bt
dnspython|2.9.2 cuMdgAZaYWanEFE90
docker|7.2.0 aZcbBTX7WbYGBuBj09C>=2.26.0 BL>=1.26.0
docstring-parser|0.18.0 V94W2sRtR6TN7N690
docutils|0.23 eclecNb9acbtEwDYB|0.22.4 ecAebZb9abbsEwDYB|0.19 eI8eKWasaFbaEyDd1
donfig|0.8.1.post1 Ub6VY7RmQzSq7N5q091
dulwich|1.2.21 gz0g3ededWdQClCO1BL>=2.2.2 BE;-11|0.21.7 eImf9ZaaaAc7DPCl1BL>=1.25 BE;-7
durationpy|0.11 Of1ONYNAMTMb691z0
ecdsa|0.19.2 a-4btoXAX0Yj9w9V09w
einops|0.8.2 YM9ZPlUsUMWd9a950
elastic-transport|9.4.2 XwqY2PUtTsVU9I8V0BL<3,>=2 1C9_
elasticsearch|9.5.1 ha5hWLcTc0dVEKEE00O2a<10 8l9_BE
email-validator|2.4.0 W8jUMOTFStS37l6912R4B
envier|0.6.1 Sl8TFhPoPLR2694W0
et-xmlfile|2.0.0 UYnT17RGQtQn6R350
eventlet|0.41.3 c5xc5WZdZNZaCyCe02R3g
execnet|2.1.2 WerXxpTXT5VP8d7w0
executing|2.3.0 V-XWEvSdSMTt7A5S0
factory-boy|3.3.3 WY1XRiTGSoUj8V7Z02k
faiss-cpu|1.15.1 o3NdS4kakaahAD8t06L>=1.25 77
faker|40.54.0 iZKhjdeReDewITIR1
fastapi|0.165.0 cFVbgIXJWwYcBpB71AO>=1.6.0 0O>=4.1.0 85>=2.9.0 BEBF0H6j>=1.44.0 6x;estandard 6q;estandard 2m[standard];estandard 2o;estandard 3_<1.0.0,>=0.23.0;estandard 41;estandard 4e>=3.1.5;estandard 8v;estandard 2c;estandard BP[standard]>=0.12.0;estandard 88;estandard 87;estandard|0.115.14 bKPaWYVuVVXAAvAZ1AO<0.47.0,>=0.40.0 85!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 BE2m[standard];estandard 3_>=0.23.0;estandard 4e>=3.1.5;estandard 8v;estandard 2c;estandard BP[standard]>=0.12.0;estandard|0.111.1 bHEaRtVoVPX4AkAQ0AO<0.38.0,>=0.37.2 85!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 BE2m3_>=0.23.0 4e>=2.11.2 8v2cBP[standard]>=0.12.0|0.104.1 bHXaU4VpVQX6AoAV00O<4.0.0,>=3.7.1 85!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 AO<0.28.0,>=0.27.0 BE|0.99.1 YjtYrGUXU1V-AkAQ085!=1.8,!=1.8.1,<2.0.0,>=1.7.4 AO<0.28.0,>=0.27.0 BE
fastapi-cli|0.0.34 TTaTaMQfQ7RH7Z690BCBP[standard]>=0.15.0 9MBP[standard]>=0.15.0;estandard 2n;estandard
fastapi-cloud-cli|0.28.0 Z6kaDfWHUxXYCnCc0BCBP[standard]>=0.17.6 9N3_>=0.27.0 9M85[email]>=2.7.4;-12 85[email]>=2.8.0;13-13 85[email]>=2.12.0;14- 9o2o2803
fastar|0.12.0 eNjG6XbrbmH769020
fastjsonschema|2.22.3 VxNX03SXS1U7846i0
filelock|4.2.11 cgwbQ2YEY2Yr9P8l0|3.32.7 ZXia5iW1VhXT958V0
findpython|0.9.0 UVEVS_RsQrSp8-8D177>=20 7X|0.8.0 UTFVRmRpQpSo8t8D177>=20 7X
fire|0.7.1 Zj3aflWRVeXfB0Ah0Ag
flake8|7.5.0 XRSY7eUUTtVcAD9m15d<0.8.0 80<2.16.0 8E<4.2.0
flask|3.1.3 ZSBZtcW6VkX99a8t10x1L>=8.1.3 4F>=3.6.0;-9 4V4e>=3.1.2 5YBh>=3.1.0|3.0.3 ZOCZqFW4VhX69a8t1Bh>=3.0.0 4e>=3.1.2 4V1L>=8.1.3 0x4F>=3.6.0;-9|2.3.3 ZHAZjsVvVaX09I8d1Bh>=2.3.7 4e>=3.1.2 4V1L>=8.1.3 0x4F>=3.6.0;-9|2.2.5 ZW8Z_QW4VlXF9P8d1Bh>=2.2.2 4e>=3.0 4V1L>=8.0 4F>=3.6.0;-9
flask-bcrypt|1.0.1 QS0PkdOENsLb500202u0q>=3.1.1
flask-caching|2.5.1 WUkWymT6SUUH8D7N02u>=3.0 17
flask-cors|6.0.5 TluTimR2QYR7693u02u>=0.9 Bh>=0.7 BE;-10
flask-jwt-extended|4.7.4 Vb1WBURvRISv7l6R0Bh>=0.14 2u<4.0,>=2.0 8H<3.0
flask-limiter|4.1.1 WMQWkBSkSGU98V7N02u>=2 5P71<5 BE
flask-login|0.6.3 U9zUErR9QbRY7A5q02u>=1.0.4 Bh>=1.0.1
flask-migrate|4.1.0 UK8UbSRjPsRj8l5002u>=0.9 320D>=1.9.0
flask-restful|0.3.10 VFaVxPSJRzTK7l6R00G2u>=0.8 9w90
flask-socketio|5.7.0 VE7VMuROR9SD5q3500x1L2u2u>=2.1.0 4e8yBh
flask-sqlalchemy|3.1.1 VTuVrVSBRcT27Z6R02u>=2.2.5 AG>=2.0.16
flask-wtf|1.3.0 T2qTs8QYPmRE7N6R02u4VBn
flatbuffers|25.12.19 VfGWxYSMRnT-7N6R0
flit-core|4.2.0 X72XrcT-TjVP8d7A0
flower|2.2.0 eW9YP5ZwZsViBE9501B>=5.0.5 A-<7.0.0 7m4490
fonttools|4.68.0 lB4hNQh9h5efGVGK412;ewoff C5;ewoff
formulaic|1.2.2 ZpTadEWVVuXzBWBK04J656L>=1.20.0 7A>=1.3 9e>=1.6 BEBl;-12 Bl;13-
fqdn|1.6.0 SuLOofQGP_Mu691z0
frozenlist|1.8.0 blENIzYLYKLP6R020
fsspec|2026.9.0 bqGcmfYEXsa7BWBK0
future|1.0.0 ddMeACaRZ_bXE-Ej2
gast|0.7.0 WEiXQiRxRiU76y5S0
gcsfs|2026.10.1 ZG_ZiNVhVVXE8d84007!=4.0.0a0,!=4.0.0a1,>=3.9.0 233B3R3P3V3U9C
gensim|4.4.0 nbpfQnlfldcOGUDV06L>=1.18.5 9e>=1.7.0 9z
geographiclib|2.1 X9RXuxTXTBUW7l6i0
geopandas|1.2.0 dvGep4ZeZQbbCBB_06L>=2 777A>=2.2.0 8S8Z9s
geopy|2.5.0 ZmuaBDWPVJWwAvAZ03G<3
gevent|26.9.0 hU3fLOeceScYFvFW03gC3C4
ghp-import|2.1.0 SWmR8PPvPdO_5S0218l>=2.8.1
gitdb|4.0.12 XfcYHbUkU8Vh9a8-09-<6
gitpython|3.2.1 bkkc3xYMY3ZdAZA403L<5 BE;-9
google-api-core|2.44.0 bg9bpZYHXAYgC6Bu03Z<2.0.0 7s<8.0.0,>=6.33.5 7r<2.0.0 3P<3.0.0 9C<3.0.0,>=2.33.0 6j<2.0.0,>=1.44.0 3j<2.0.0,>=1.59.0;egrpc 3j<2.0.0,>=1.75.1;14-;egrpc 3k<2.0.0;egrpc 3k<2.0.0;14-;egrpc
google-api-python-client|2.202.0 paPYTZkJkIVjHz7w03z<1.0.0 3P<3.0.0 3Q<1.0.0 3N<3.0.0 BK<5
google-auth|2.62.2 cJBcXJYnXxZZCOC807_1e>=38.0.3;-13 1e>=41.0.5;14- 1e>=38.0.3;-13;epyopenssl 1e>=41.0.5;14-;epyopenssl 9C<3.0.0,>=2.30.0;erequests
google-auth-httplib2|0.4.4 SAkQ1HPVP9Nm500203P<3.0.0 3z<1.0.0
google-auth-oauthlib|1.5.0 UNKTsERbQvRD6y5013P<3.0.0 9E
google-cloud-bigquery|3.47.0 c-ydLJYrYRa4BQB703N[grpc]<3.0.0 3P[pyopenssl]<3.0.0 3T<3.0.0 3Y<3.0.0 77>=24.2.0 8l<3.0.0,>=2.8.2 9C<3.0.0,>=2.21.0
google-cloud-core|2.8.0 VcjVJdSnRuSd8d6903N<3.0.0 3P<3.0.0
google-cloud-storage|3.17.1 e1Re2wZTY_aICOC403P<3.0.0 3N<3.0.0 3T<3.0.0 3Y<3.0.0 9C<3.0.0,>=2.22.0 3W<2.0.0
google-cloud-storage-control|1.17.0 csHchhWQWAXT958403N[grpc]<3.0.0 3P<3.0.0 3j<2.0.0,>=1.59.0 3j<2.0.0,>=1.75.1;14- 7r<2.0.0 7s<8.0.0,>=6.33.5 3i<1.0.0
google-crc32c|1.9.0 VvCQ5jTET0O97Z4W0
google-pasta|0.2.0 Xq7ZAmUUTgW49P8t09w
google-resumable-media|2.11.0 ZNCZL_VSUoVp8l7w03W<2.0.0
googleapis-common-protos|1.76.0 bl5XlJZ8XBTFElBm07s<8.0.0,>=6.33.5 3j<2.0.0,>=1.59.0;egrpc
gradio|6.31.0 oSwfVQl-lyclLjEU20O<5.0,>=3.0 122l<1.0,>=0.115.2 3b==2.7.2 3h~=0.1 3r<1.0 3_<1.0,>=0.24.1 43<3.0,>=1.16.0 4e<4.0 5Y<4.0 6L<3.0,>=1.0 73~=3.0 777A<4.0,>=1.0 7R<13.0,>=8.0 85<=3.0,>=2.0 8C<1.0 8v<1.0 9091<7.0 9W<0.2.0,>=0.1.7 9j~=2.0 AO<2.0,>=1.0.1 Av<0.15.0,>=0.12.0 BC<1.0 BE~=4.0 BP>=0.14.0
gradio-client|2.7.2 YMSY8CUoUfVo7N5q03B3_>=0.24.1 43<3.0,>=1.16.0 77BE~=4.0
graphene|3.4.3 ZcDbHkWPVLY3DSDL03d<3.3,>=3.1 3e<3.3 8l<3,>=2.7.0 BE<5
graphql-core|3.3.2 dcqdxoZdY_apE6E00|3.2.14 clodA8YtYEa5DgDY0BE<5;-9
graphql-relay|3.2.0 Tj3TYDR5QMR68D7A03d<3.3,>=3.2 BE<5;-7
graphviz|0.21 WuhXMnTxSzUXA99m0
greenlet|3.5.6 eS4Z4nb6avVwCp9P0
groovy|0.1.2 TjtTWPQaQPQu5S1z0
grpc-google-iam-v1|0.14.6 VdbRu-SyRXOg8l6R03j<2.0.0,>=1.59.0 3Z[grpc]<2.0.0 7s<8.0.0,>=6.33.5
grpcio|1.85.1 kU_bgMhzhzYJBhBE0BE~=4.12|1.59.5 jWubY8h3h2YDBYBE0
grpcio-status|1.85.1 TNoOSBQhQ7MP693u07s<8.0.0,>=6.33.5 3j>=1.85.1 3Z
grpcio-tools|1.85.1 iFrQhFfIfHOD954W17s<8.0.0,>=7.35.1 3j>=1.85.1 9q>=77.0.1
gunicorn|27.0.1 cHHcxSYjYMaGC4Br2|22.0.0 YkvZquVYU-XAAI9r1774F;-7|21.2.0 YcYZmiVPUpX6AD9r1774F;-7|20.1.0 YYuZj3VOUnX3AI9r19q>=3.0
h11|0.16.0 W6uVlKTISvTA7w6i0
h2|4.4.1 YVMYYlUjUSVf846y047<7 3t<5
h5py|3.16.0 k3mcfMgvguZUCyBQ06L>=1.21.2|3.14.0 joncRAgcgbZHCuBN06L>=1.19.3
hatchling|1.33.0 Z3VZnAVMUZW-BzBj177>=24.2 7I>=0.10.1 7aAt;-10 Av>=0.11.1 B7
hf-gradio|0.4.1 PXxPguNPM-Nv5S1z13b<3.0 BC
hf-xet|1.8.0 jFZG6XgTgTH85S020
hpack|4.2.0 YCXY06T2SyUT7N5q0
html5lib|1.1 aWRbAPWLW2YAAD9m09wBe
html5tagger|2.0.0 TmPTyaREQnRe7A5q0
httpcore|1.0.9 YyCZbpVMUXWc9_9a01C3n
httpcore2|2.16.2 Z7fZn7VbUnWqA49g03nB8
httpie|3.2.4 ZW4aCJWiV_XrCUC837S1H259C[socks]>=2.22.0 8G9F5->=4.7.0 9q9L>=9.10.0 4F>=1.4.0;-7
httplib2|0.32.1 YFsW9cVoVnTq6y5008U<4
httptools|0.9.0 dofNnbaUaSL38d4W0
httpx|0.28.1 Z0eZehVAUnWu9P8l10O1C3w==1.* 4B3o<5;ehttp2|0.27.2 Z6wZkNVHUuWz9V8t10O1C3w==1.* 4B9_3o<5;ehttp2|0.25.2 Z5XZrpVDUrX19V8t10O1C3w==1.* 4B9_3o<5;ehttp2
httpx-sse|0.4.3 RZTQjvPKOpOY6i4W0
httpx2|2.16.2 ZxvacvVzVaXjA49a10O>=4.10 3x==2.16.2 4BB8BE;-12
huey|3.5.4 abAcKrWsWQZ6BuBH1
huggingface-hub|2.4.0 flQg7ab-bbdIEeEV21L<9.0.0,>=8.4.2 2q>=3.10.0 3B3s<2.0.0 41<3 77>=20.9 91At;-10 B0BE|0.36.2 egKezcaraHbuEJE932q3B3s<2.0.0 77>=20.9 919CB0BE|0.27.1 e22eGVaCZjbADHD412q3B77>=20.9 919CB0BE
humanize|4.17.0 aHIUgkWqV9SACM5S0
hvac|2.4.0 bcxbj4XFWUXhBwBm09C>=2.27.1,<3.0.0
hypercorn|0.18.0 XwpZK3UgTkWSAdAD13n3o7lAt;-10 BE;-10 Bm
hyperframe|6.1.0 TWxU9tQMPwRP6R3u0
hyperlink|21.0.0 Y18YPeVDV6VV8N7A04B
hypothesis|6.170.15 gD1egYcrcgcEDFC_1A2<3.0.0
identify|2.6.20 ZdNZfSW0VzWA7N5S1
idna|3.20 ZQpXgxV0U_Uz7l6R1
ijson|3.6.0 aIMWAOWtWmTY8l7l0
imageio|2.38.1 cwudNwZKZ4aoBeAv26L7R>=8.3.2
imagesize|2.0.1 UTSUv-QjQaSe5S1z0
importlib-metadata|10.2.0 Vo-WdjT1SaT-8d7l0C15J|9.1.0 VMAW9nSXS6TX846y0C1
incremental|24.11.0 Vw2WU0RiRHSn7N5q177>=17.0 At;-10
iniconfig|2.3.1 RIKRbUOrOFPP6R3u0
installer|1.1.0 cLgVAtaHaHSq8l6R0|0.7.0 cHTV5EaDaDSh8l6R0
interface-meta|2.0.1 TSPTcjQpQ0Q-7Z6R0
invoke|3.0.3 aqubHsXLX0YWBHAk2
ipykernel|7.4.0 Zi0aAyWcWCXgBKAh01V224M4r4t5c6A77>=22 93A-B2
ipython|9.18.1 eSDeycbDaucWEgEM24N4c5c7P7o<3.1.0 7t8GANB2BE;-11
ipython-pygments-lexers|1.1.1 RxVRHZP1OkOn500208G
ipywidgets|8.1.9 Zw_aq1WyWRXlBpBT01V4MB2Bk~=4.0.16 4_~=3.0.17
isal|1.9.1 cUITjhZ5Z2RO8d3u0
isodate|0.7.2 UkCUYzRsRARz7l6i0
isoduration|20.11.0 S5WSXBPzP5Pv847A00T
isort|9.0.2 gujZucdjdVXMClAd262
itemadapter|0.13.1 V2TV73RLR1SS6R4W0
itemloaders|1.5.0 Tm7U3iQSQ2RB693u04T4h7E
itsdangerous|2.2.0 TvAUFIQzQHRY7A5q0
janus|2.0.0 TioTWfQAPzQU5q020
jaraco-classes|3.4.0 QhVQybOYNxOT6R3u05u
jaraco-collections|5.2.1 Sw3Tn-Q1PqR15S0204b
jaraco-context|6.1.2 RJ8RO9OzOgPA5S0200m;-11
jaraco-functools|4.6.0 Sd8SZrQ3PiQ76R0205u
jaraco-text|4.3.0 SttTWIQdQ0Q-7Z5004Z4a5uBD
jedi|0.20.1 jsLcvfgqfUaNO1CM07F<0.9.0
jeepney|0.9.0 Wy_YVSU2TGVc9r9P0
jinja2|3.1.6 aTCbUHWsWfYr9a8-05Y|3.1.4 aRAbSmWqWdYq9a8-05Y
jira|3.10.5 ZMoZlhVNVFWs7w5q125779E9C>=2.10.0 9FBE
jiter|0.19.0 bkzG5SZPZLH869020
jmespath|1.1.0 V18VZ8RcRFSp7N690
joblib|1.6.0 cB9cpIZ7Yba5DoBu01Q
joserfc|1.8.0 YKdZOUV9ULWkBTBA01e>=45.0.1
json5|0.17.3 WfWX7jT5SqTM7N5S1
jsonpatch|1.47 VcpV-OSCRyTO691z24m
jsonpointer|3.12 SJ1RQnPnPAP969020
jsonschema|4.26.0 aLbaezVlVMXTAVA410c4o999P39;eformat-nongpl 4B;eformat-nongpl 4R;eformat-nongpl 4m;eformat-nongpl 9I;eformat-nongpl 9J;eformat-nongpl 9K;eformat-nongpl BJ;eformat-nongpl Bd;eformat-nongpl
jsonschema-specifications|2025.9.1 TwiNS6RKPFM29I3u099
jupyter|1.1.1 N2s001LyLR014W0106F4s674L4O4y
jupyter-builder|1.3.0 fDeXBtcHcFUm9C7w24tAt;-10 B2
jupyter-client|8.10.0 ZagaG3WIVmXhAZA934t8l>=2.8.2 93A-B2BE
jupyter-console|6.6.3 UriVXXS7RaTC847A14L4M4r4t7o8G93B2
jupyter-core|5.9.1 Vk3WKCSbSBTu7l6R37XB2
jupyter-events|0.12.1 TxUUANRUQfRk8N6i14n[format-nongpl] 778u91999I9JB2
jupyter-lsp|2.3.1 YblXmjVJUQV9BuAs04w4F>=4.8.3;-9
jupyter-server|2.21.1 dwTcNWZrZWZmDWCU10O>=3.1.0 0R4e>=3.0.3 4r4t4u4x676876;-11 77>=22.0 7m939kAhA-B2Bf
jupyter-server-terminals|0.5.4 Sn0SPJQVPaQ67N5S0Ah
jupyterlab|4.6.6 moKabSkLkIXwJOAZ30Z3_<1,>=0.25.0 4L4e>=3.0.3 4q4t4v4w<3 4-<3 6G77>=23.2 At;-10 A-B2BE;-11
jupyterlab-pygments|0.3.0 TKJMvWQvQ4L27N350
jupyterlab-server|2.28.1 XmtXstUcTwVQAI8d00l4e>=3.0.3 4k4n4w<3 77>=21.3 9C>=2.31
jupyterlab-widgets|3.0.17 bY7JkkYAX_JB8-1z0
kafka-python|3.0.12 eVzea8b3Z_biGVFG1
keras|3.15.1 j60k0VereGgeIzIy0006L9L643p6_5p77
keyring|25.7.0 W6HWrgTQSkUFA49I19h4d4F>=4.11.4;-11 4X4a4Z|24.3.1 V_mWkCTLSdU7A49I14X4F>=4.11.4;-11 9h4d
kiwisolver|1.5.1 hBiMOmdQdQK06R1z0
kombu|5.7.0 cBic_XYlYMaPCSCF00FBS==5.1.0 98<9.0.0,>=6.4.0;eredis 77==26.3;eredis
kubernetes|37.0.2 oMtnEPi0hukTL4L301C8l>=3.0.0 85>=2.14.2 91Bf9C9E6dBEBL<3.0.0,>=2.8.0 2XBL>=2.8.0 07<4.0.0,>=3.14.5 08
langchain|1.5.0 bL-bXIXcXEYkAoAV059<2.0.0 5D<1.3.0 85>=2.7.4
langchain-classic|1.0.8 ezxfORcXaKc1K1J_00a<5.0.0,>=4.0.0;-10 59<2.0.0 5C<2.0.0 5H<1.0.0 85<3.0.0,>=2.7.4 91<7.0.0 9C<3.0.0,>=2.0.0 AG<3.0.0,>=1.4.0
langchain-community|0.4.2 iKDi-bepdqg7JmJl007<4.0.0,>=3.8.3 40<1.0.0 57<2.0.0 59<2.0.0 5H<1.0.0 6L>=1.26.2;-12 6L>=2.1.0;13- 88<3.0.0 91<7.0.0 9C<3.0.0,>=2.32.5 AG<3.0.0,>=1.4.0 Ab<10.0.0
langchain-core|1.8.2 eykfIwayaScMEfEa01C3_>=0.23.0 4l5B5H<1.0.0 77>=23.2.0 85<3.0.0,>=2.7.4 91AbBEBN>=0.12.0
langchain-openai|1.7.4 b34a-eX5WpYGA49a01C59<2.0.0 6f>=2.45.0 An
langchain-protocol|0.0.20 R-uTI_OmORPi5S1z0BE<5.0.0
langchain-text-splitters|1.1.3 WwcX1_TMSrUN8D7A059<2.0.0
langgraph|1.2.22 cfWd0-YjYLaGCMCB059<2 5E<5.0.0 5F<1.2.0 5G<0.5.0 85>=2.7.4 Bu
langgraph-checkpoint|4.3.2 YD4YYxUXU6Vo9C7w05974
langgraph-prebuilt|1.1.2 XCfXIGTdTOUf6y5S0595E<5.0.0
langgraph-sdk|0.4.14 ba1btcXWX3YnB4Ao03_>=0.25.2 59<2 5B73Bg
langsmith|0.15.0 gOkgZYcRbmdcG-Gw00O<5,>=3.5.0 2C<2 41<3 7377>=23.2 85<3,>=2 9F9C>=2.0.0 9_BE<5 BN<1.0,>=0.12.0 BgBuC6
lark|1.3.1 ZYtaiyWMV-YHAh9w0
lazy-importer|0.1.0 S_5RzTQGP-Pg5q350
lazy-loader|0.6 RidRAcPGP1P65002077
leather|0.4.1 VS5WOjSiRWTU9m9I0
libclang|18.1.1 nz1XimlJlIUy6R3u0
librt|0.16.0 diM001aaaZ018V010
lightgbm|4.7.0 ikWahXftftXo7l690656L>=1.21.3 9e
limits|5.8.0 Y6jYqxUfTVVmAV9a02777>=21 BE
llvmlite|0.50.0 qqicIinnnnZYAdA90
locket|1.0.0 PgQPmsNLM-Nf50020
loguru|0.7.3 YGrYaAUgUTVx8t8D0
lxml|6.1.3 jCfZclg_g-X9EN9P0|5.3.2 j7rYs4gtgrWQEL9I0
lz4|4.4.5 hJLT8EdIdIQH6y3u0
mako|1.4.3 YtWZpMVPUzX7AD9m15Y
markdown|3.11.3 Zcva9jWSVpXYAD9m1
markdown-it-py|4.3.0 Yf9YtrVxV1WPB_Bh15g~=0.1
markupsafe|3.0.4 UvCSK2RxRnO-6i1z0
marshmallow|4.4.0 X-4YJ9UIU1VZ8V7N0
mashumaro|3.23 ZDfa15VMUoXIAoAM0BE5z;emsgpack|3.17 Zr0ZxSVsVOX7AoAM0BE5z;emsgpack
matplotlib|3.11.2 lM6jAzimihgLHpFn01Z1l37536L>=1.25 77>=20.0 7R>=9 8U8l>=2.7|3.9.4 kt0ir0iIiCf_HmFk01Z1l37536L>=1.23 77>=20.0 7R>=8 8U8l>=2.7|3.8.4 m7MimMjEj9fyHsFn01Z1l37536L>=1.21 77>=20.0 7R>=8 8U8l>=2.7
matplotlib-inline|0.2.2 RjURZSPVP0PS69350B2
mccabe|0.7.0 RB9RcLOmOSPJ5S020
mcp|2.3.0 cxddQpZeZBatDZDR10O>=4.10;14- 0O>=4.9;-13 414n5f==2.3.0 6j>=1.28.0 85>=2.12.0 8H[crypto] 8vAMAO>=0.27;-13 AO>=0.48.0;14- BEBFBP>=0.31.1
mcp-types|2.3.0 ZX_ZBoU_UpVZ7A5q085>=2.12.0 BE
mdurl|0.1.2 RyyRMgPdOzPI6i500
mergedeep|1.3.4 S4MS6wONNpOa5q350
meson|1.12.1 gTUhJ-cicJefFSFI1
metricflow|0.213.0 g1kg6HcQbPd2I8Hj04F>=4.0 4e<3.7,>=3.1.6 4n<5.0 5u<11.0,>=10.0.0 85<3.0,>=1.10.0 8l<2.10,>=2.9.0 91<7.0 97<4.0 99AIAYBE<5.0
mistune|3.4.0 Y6BZMGV2UGWqAhAD1BE;-10
mkdocs|1.6.1 hWYZmDgAg7XGEN9w11L>=7.0 3K4F>=4.4;-9 4e>=2.11.1 5W5Y5h5m77>=20.5 7I>=0.11.1 9291BX>=2.0
mkdocs-get-deps|0.2.2 RRwS0zPVOxQ46R3u14F>=4.3;-9 5h7X91
mkdocs-material|9.8.1 jrwZqlicgnXHQgB_00l0o1T4e>=3.1.6 5W5o5l<2 788G8J9C>=2.33.0
mkdocs-material-extensions|1.3.1 RaiR15PFOwP25S350
ml-dtypes|0.6.0 e3mTizZyZxPQ6R3506L>=2.0.0 6L>=2.1.0;13- 6L>=2.3.0;14-
mlflow|3.18.0 nAlkabjSjGhoL6J_15r==3.18.0 5s==3.18.0 2x<7 2u<4 07<4,>=3.7.0 0D!=1.10.0,<2 1e<51,>=43.0.0 2S<8 3c<4 3m<27 42<4 5b<4 6L<3 7A<4 7z<27,>=4.0.0 9d<2 9e<2 9x<1 AG<3,>=1.4.0
mlflow-skinny|3.17.2 kEEkMwgLfuhZK1Jr10O!=4.15.0,<5,>=3.6.2 18<8,>=5.0.0 1L<9,>=7.0 1Q<4 1s<1 2l<1 3M<4 4F!=4.7.0,<10,>=3.7.0 6j<3,>=1.9.0 6w<3 6x<3 77<27 7s<8,>=3.12.0 85<3,>=2.0.0 8p<2 91<7 9C<3,>=2.17.3 AK<1 AO<2 BE<5 BP<1
mlflow-tracing|3.17.2 iWViRMeJdufXI2Hv018<8,>=5.0.0 1s<1 6j<3,>=1.9.0 6w<3 6x<3 77<27 7s<8,>=3.12.0 85<3,>=2.0.0
mock|5.2.0 WYgX4wSqSmUf5q350
more-itertools|11.2.1 Z4_YvxVCV8WE6i350|10.8.0 YtUYinV0UyW36i350
motor|3.7.1 Z7ZYPJVDUgV88l7N08K<5.0,>=4.9
mpmath|1.4.1 eSJfcqaraicVCrCe0|1.3.0 eGRfNkahaYcJCcCS0
msal|1.39.0 a8ba5nWnWVXa9P8t09C<3,>=2.0.0 8H[crypto]<3 1e<51,>=2.5
msal-extensions|1.3.1 ULCURfReQ_Rv7A5q05x<2
msgpack|1.2.4 drPUY5aNaNRm6R3u0
multidict|7.2.1 dz9W7faYaYTF7Z3u0|6.9.1 ciwVwsZGZFS-6i3u0BE;-10
multiprocess|0.70.19 afSc1bX2WcZ8AzAd02A
murmurhash|1.0.16 Zo_Lc6WhWdKG7l4W0
mypy|2.4.1 nJZiVSk0jtfkKJGC5BE627I>=1.0.0 At;-10 5N0V<1.0.0
mypy-extensions|1.2.0 Q1KQS_NmNSO64W020
mysql-connector-python|26.10.0 n_zdpOkykxb3DUCa0
namex|0.1.0 QLuQqlOANZOt693u0
narwhals|2.29.0 eVNfS-aVa2cIEOEJ0
nbclient|0.11.0 VQlVheSCRmTA7N5q14r4t68B2
nbconvert|7.17.2 cG6ZdBYiY6X8DbBw20r0w[css] 254F>=3.6;-9 4e>=3.0 4t4z5Y5k<4 6668777B8GB2
nbformat|5.11.1 YzHYDzVOU2VaB7AI12p4n4tB2
nest-asyncio|1.6.0 Q9zQOINpNTO850020
nest-asyncio2|1.7.4 S4NRZgPBOvP950020
networkx|3.6.1 hqlifyeRe3fHHpHj0
ninja|1.13.2 Zs0R6KXiXhOp6y3u0
nltk|3.10.4 hVchhedxdcexGZG01251L4i9AB0
nodeenv|1.12.0 WoOW4wTRTNTc5q021
notebook|7.6.5 kJeS3dhDhBPmGP3u14q<2 4w<3 4-<3 4y<4.7 6G<0.3 A-
notebook-shim|0.2.4 T4AT48QQPdQW7l6i04w<3
nox|2026.10.20 Z5sZYfV_VQX59g8-20Q<4 0c1U<7 264477>=22 7X8nAt;-10 BT>=20.15
numba|0.68.1 k1zkHdg9fyh8IhIO05Q<0.51 6L<2.6,>=1.22
numcodecs|0.16.6 mPlZGGididW7CSBe06L>=1.24 BE
numexpr|2.14.2 daqYbRa9a6Vh9r6906L>=1.26.0
numpy|2.4.6 nfxjl8kHkDgXJLHE2|2.2.6 njrjickGkCgVJFHF2|2.0.2 oDAjf0kgkfguJ1HB2|1.26.4 n_GjbukUkTgrI-HF1|1.25.2 n-vjc5kUkSgrIuHC3|1.24.4 npzja-kKkJgqItHC3
nvidia-cublas|13.10.0.20 uEZ001tLtL017N0106P|13.4.1.3 u0T001t5t5017N0106P
nvidia-cuda-cccl|13.3.5.0.6 kmB001gLep01Ld010
nvidia-cuda-cupti|13.5.25 nMs001jSjS01Ah010|13.2.86 nFX001jJjJ01Ak010
nvidia-cuda-nvrtc|13.5.37 qJC001nini015q010|13.2.86 pj3001n6n6015q010
nvidia-cuda-runtime|13.5.37 iCn001ezer01Cs010|13.2.86 i2Y001emed01Cp010
nvidia-cudnn-cu13|9.28.0.42 vRf001tmtm019m0106M|9.26.0.51 vHR001tntn019m0106M
nvidia-cufft|12.5.0.14 rdy001qbqb016y0106a|12.2.0.57 sBP001rNrN016y0106a
nvidia-cufile|1.20.0.107 gWq001dcdc015q010|1.17.1.22 gF3001dKdK015q010
nvidia-cusolver|12.4.1.2 sA4001rsrs017A0106M6a6V|12.2.0.11 s1x001rVrV017A0106M6a6V
nvidia-cusparse|12.9.4.2 rlm001rXrX015q0106a|12.7.10.12 qe-001qMqM015q0106a
nvidia-cusparselt-cu13|0.10.0 rce001qgqg015q010|0.8.1 ra0001qhqh015S010
nvidia-ml-py|13.615.71 ZVBZm5UWUPW0501z0
nvidia-nccl-cu12|2.32.3 tdk001sisi01C6010
nvidia-nccl-cu13|2.32.3 sn5001sJsJ01C6010|2.30.7 roA001rLrL01BW010
nvidia-nvjitlink|13.5.37 pfE001n5n5015S010
nvidia-nvshmem-cu13|3.8.0 ryV001qtqt01Dc0106N|3.7.2 r9D001q2q201Cg0106N
nvidia-nvtx|13.5.25 blV001XvXJ01Ao010|13.2.86 b1b001XDWX01AQ010
oauthlib|4.0.1 aebawOXMWSXpCDC10
onnxruntime|1.31.1 n-igZllDlCdpG4Fx1346L>=1.21.6 777s>=4.25.8
openai|3.54.0 ikQiLnevd6egLHLG00O<5,>=4.10.0 41<3 4g<1 85!=2.0.*,!=2.1.*,!=2.2.*,!=2.3.*,<3,>=1.10.13 9_BE<5|1.109.1 fpJfOzcGaIbkI_I-10O<5,>=3.5.0 2C<2 3_<1,>=0.23.0 4g<1 85<3,>=1.9.0 9_B0BE<5|1.59.9 e5Gdj5aEYfaEGkGh10O<5,>=3.5.0 2C<2 3_<1,>=0.23.0 4g<1 85<3,>=1.9.0 9_B0BE<5
opencv-python|5.0.0.93 r4WRohoMoMP3CS6y06L<2.0;-8 6L>=2;9-|4.10.0.84 qmvT-mnvnvRFDY7A06L>=1.21.2;10- 6L>=1.23.5;11- 6L>=1.26.0;12- 6L>=1.17.0 6L>=1.17.3;8- 6L>=1.19.3;9-
opencv-python-headless|5.0.0.93 qVrRohnrnrP3BT6y06L<2.0;-8 6L>=2;9-|4.10.0.84 qAaT-mnHnHRFCl7A06L>=1.21.2;10- 6L>=1.23.5;11- 6L>=1.26.0;12- 6L>=1.17.0 6L>=1.17.3;8- 6L>=1.19.3;9-
openpyxl|3.1.5 b_acz3YaXma4EhEd02e
opentelemetry-api|1.45.2 XuQYQUUdTqVWAk9V0BE|1.45.1 Xu5YQFUcTqVVAk9V0BE
opentelemetry-distro|0.66b2 MpFLHJM3KvJp5S1z06j~=1.12 6r==0.66b2 6x~=1.13
opentelemetry-exporter-http-transport|0.66b2 ST3RQgQAPKOy6i4W06j~=1.15 9C~=2.25;erequests
opentelemetry-exporter-otlp|1.45.2 QjuE-hOXO6HA5S0206p==1.45.2 6q==1.45.2
opentelemetry-exporter-otlp-common|0.66b2 SuOS5MQDPkPy6R4W06x~=1.45.2
opentelemetry-exporter-otlp-proto-common|1.45.2 TeOT3UQqQ6Qd7N6906w==1.45.2
opentelemetry-exporter-otlp-proto-grpc|1.45.2 UWhU89RUQiRa6y5003Z~=1.57 3j<2.0.0,>=1.63.2;-12 3j<2.0.0,>=1.66.2;13-13 3j<2.0.0,>=1.75.1;14- 6j~=1.15 6n==0.66b2 6o==1.45.2 6w==1.45.2 6x~=1.45.2 BE
opentelemetry-exporter-otlp-proto-http|1.45.2 V4uUiWRrQtRi7A5S03Z~=1.52 6j~=1.15 6l[requests]==0.66b2 6n==0.66b2 6o==1.45.2 6w==1.45.2 6x~=1.45.2 9C~=2.7 BE
opentelemetry-instrumentation|0.66b2 WIJWQBTFSbTt8t8426j~=1.4 6y==0.66b2 77>=18.0 Bl<3.0.0|0.66b1 WIJWQBTFSbTt8t8426j~=1.4 6y==0.66b1 77>=18.0 Bl<3.0.0
opentelemetry-instrumentation-asgi|0.66b2 UG_TnTQvQfRF5q3u00U~=3.0 6j~=1.12 6r==0.66b2 6y==0.66b2 6z==0.66b2
opentelemetry-instrumentation-fastapi|0.66b2 TbsSPwQcQHPu693506j~=1.12 6s==0.66b2 6r==0.66b2 6y==0.66b2 6z==0.66b2
opentelemetry-instrumentation-flask|0.66b1 U00T5MQlQWQg5q3506j~=1.12 6v==0.66b1 6r==0.66b1 6y==0.66b1 6z==0.66b1 77>=21.0
opentelemetry-instrumentation-wsgi|0.66b2 TadT2vQWQCQU5q3506j~=1.12 6r==0.66b2 6y==0.66b2 6z==0.66b2|0.66b1 TadT2vQWQCQU5q3506j~=1.12 6r==0.66b1 6y==0.66b1 6z==0.66b1
opentelemetry-proto|1.45.2 YdbUjHV7U0QgAZ9P07s<8.0,>=5.0
opentelemetry-sdk|1.45.2 acZawmW_WKY9BrBT06j==1.45.2 6y==0.66b2 BE
opentelemetry-semantic-conventions|0.66b2 bcsaK4Y1XGWcDcDV06j==1.45.2 BE|0.66b1 bcsaK4Y1XGWcDcDV06j==1.45.1 BE
opentelemetry-util-http|0.66b2 RhYSJ5P8OdQ65q3u0|0.66b1 RhYSJ5P8OdQ65q3u0
opt-einsum|3.4.0 YXQZf4V6UeWt9g9I0
optree|0.20.0 d9IZpdaNaGWF8t7l0BEBE;13-
optuna|5.0.0 dhEePna9ZLbSF9F110D>=1.5.0 1U6L77>=20.0 AG>=1.4.2 B091
ordered-set|4.1.0 Rw7S4KOtOePF4W020
orderly-set|5.5.0 UC5UyKQNQBRm5S1z0
orjson|3.13.0 ZNzII9WmWfIK6i020
ormsgpack|1.13.1 awUL4pYnYhJw7A350
outcome|1.3.0.post0 S68QLgPpPKO16y3u00c
overrides|7.7.0 UOVU9yREQkRe6y500
packaging|26.3 aU1ahEWlWXX-9P8d0|24.2 YO3Ya7UrUaVt8l7l0
paginate|0.5.7 Tq0Se7QWQEPp5S1z0
paho-mqtt|2.2.0 ZDuZIaVJV1WN8N7A0
pandas|3.1.1 mvPmRfjPjFjGKTKF06L>=2.0.2;-13 6L>=2.3.3;14- 8l>=2.9.0|2.3.3 mvDl-gjVjLiuKOKC06L>=1.22.4;-10 6L>=1.23.2;11-11 6L>=1.26.0;12- 8l>=2.8.2 90BG|2.2.3 mv-lzVjZjPitKNKB06L>=1.22.4;-10 6L>=1.23.2;11-11 6L>=1.26.0;12- 8l>=2.8.2 90BG|2.2.2 mvdlzVjYjPitKNKB06L>=1.22.4;-10 6L>=1.23.2;11-11 6L>=1.26.0;12- 8l>=2.8.2 90BG|2.1.4 mm6lsnjNjEimKIK606L<2,>=1.22.4;-10 6L<2,>=1.23.2;11-11 6L<2,>=1.26.0;12- 8l>=2.8.2 90BG|2.0.3 mmIlkijNjDifKSK608l>=2.8.2 90BG6L>=1.20.3;-9 6L>=1.21.0;10- 6L>=1.23.2;11-
pandocfilters|1.5.1 RZ7QVyPEOnOX50020
paramiko|5.1.0 bSHbtuY6XdZ4AkAQ00q>=3.2 1e>=3.3 4K8P
parsedatetime|2.6 XGlXA7TfTBUM8V7Z0
parsel|1.12.1 TzEUbsQtQXSA6R4W01f4h5T>=5.1.0 BU
parso|0.8.7 ZXQZXxWDVJX8A48V0
partd|1.4.2 T_SVjCROQcT28D7N05RAw
passlib|1.7.4 eLReDfadaMbND1Ce00q>=3.1.0;ebcrypt
pathspec|1.1.1 XOeXBaUUTJU19_9a0|1.0.4 XFqX5PUNTBTx9_9a0
patsy|1.0.3 bctc2JYNYCZL9w9V06L>=1.4 77
pbs-installer|2026.10.25 cE9SQ7WHWFQC6y4W141<3;edownload 0n;-13;einstall
pdfminer-six|20260107 iNPc4DhfhdZ7Ec9r01H1e>=36.0.0
pdfplumber|0.11.10 XtDYH_UcUGVv9C8N17L==20260107 7R>=12.2.0 8X
peewee|4.5.3 boUcuCXtXia9A99V2
pendulum|3.3.0 c9jaEZZRZ3XGDZDO08l>=2.6 BG
pexpect|4.9.0 XpTYOeUnUGVf8t8407x
pika|1.4.4 bePc5oXQX9Ys9_9V0
pillow|13.0.0 knvdZAhthsb2DlCl0|10.4.0 jq5dMggcgbarDcCj0|10.3.0 jordGogbgaalDcCj0
pip|26.3 hTqhKmeHdvejHNGy2|25.0.1 hH0hIpe6dsekGxGm2|24.0 hsshxYeVeDfAHRHH3|23.2.1 hqnhvMeTeBf8HLHF3|23.0.1 hnwhsWeQe8f5HLHF3
pip-tools|7.6.2 YEzYemVGUiWAAQ9w2131L>=8 7S>=22.2 8bBE;-10 At;-10 9qBi
pipenv|2026.10.3 iKEiRif6enfuIKH-21C77>=22 9q>=67 BT>=21.14.6|2024.4.1 iSciaJfVfEf_IUI521C77>=22 9q>=67 BT>=20.24.2
pipx|1.18.4 bBTbzCXhXCZTBKAz10Q2q>=4.2 77>=26.3 7XBM
pkginfo|2.0 TXZUEzR4Q0Re9C6R1|1.13.3 WSRXRIT9SOU9A98V1
platformdirs|4.14.7 bItY4EVjVTUT8V7N0
playwright|1.65.2 qeng45nTnTdJF9Cz13g<4.0.0
plotly|7.1.0 mhWkpbikiHfsKSKN16577
pluggy|1.7.0 VSxVxVSORsTQ8D7A0
poetry|2.5.1 cNndCoZ8YOamEmEf113<2.0.0 16[filecache]<0.15.0 1K<3.0.0 2W>=0.25.0,<2 2p<3.0.0 2r>=0.6.2,<0.9.0 4I>=0.7.0,<2.0.0 52>=25.1.0,<26.0.0 77>=24.2 7K[download,install] 7W>=1.12,<2.0 7X<5 7c==2.5.0 8b<2.0.0 9C>=2.26,<3.0 9F<2.0.0 9t<2.0 At<3.0.0;-10 Av>=0.11.4,<1.0.0 B7BT>=20.26.6|1.8.5 bk0cgfYZXlaDEgEa113<2.0.0 16[filecache]<0.15.0 1K<3.0.0 1b<0.5.0 2W>=0.21.2,<0.22.0 2p<3.0.0 4F>=4.4;-9 4I>=0.7.0,<0.8.0 52>=24.0.0,<25.0.0 77>=23.1 7P<5.0.0 7W>=1.12,<2.0 7X<5 7c==1.9.1 7d<2.0.0 8b<2.0.0 9C>=2.26,<3.0 9F<2.0.0 9t<2.0 At<3.0.0;-10 Av>=0.11.4,<1.0.0 B7BT>=20.26.6,<21.0.0
poetry-core|2.5.0 dX7e5YZzZWbVENDx0|1.9.1 cXjdInZ9YbaiEDDo0
poetry-plugin-export|1.10.1 TXQTi-QVP-RV6R4W07b>=2.1.0,<3.0.0 7c>=2.1.0,<3.0.0 Av>=0.11.4,<1.0.0
polars|2.1.0 gYugsVc9brdIF6F007f==2.1.0
polars-runtime-32|2.1.0 qpTIEfnUnUFV5q1z0
portalocker|4.4.2 aDBa4hWlWdXE7N690
portend|3.2.1 QAXPs3O2NkNn50020Aa
pre-commit|4.7.0 ZjjZdbYIXxX2CWBj11E4A6E91BT>=20.10.0
preshed|3.0.15 fTwRZ-c4c3Ow8t6901m<2.1.0 60<1.1.0
prettytable|3.18.0 XSyXVfTHT5UQ6R4W0Ba
priority|2.0.0 S8ERfdPJP1P65q1z0
prometheus-client|0.26.0 Y6qYubUpUIWRA49V0
prometheus-fastapi-instrumentator|8.1.0 VB-UkERVR4Rq6R4W07m<1.0.0 AO>=1.0.0,<2.0.0
prompt-toolkit|3.0.53 dLAe1MZpZKbHD_Dt0Ba
propcache|0.5.4 brIONSYPYNMf7A3u0
protego|0.7.0 TDRT0OQVQ4Qr6R4W0
proto-plus|1.29.0 Wt9WnfU8T5U79a9507s<8.0.0,>=6.33.5
protobuf|7.36.2 dJzcVoZSZDZ3BYBK0|6.33.6 dB5cL1ZHZ2YuBNB70|4.25.9 ccRbhYZ1YpYfB4Ao0|3.20.3 bE1bNmXMWiYNB0Ad0
psutil|7.2.2 abWZ_CXFX4XY7l6R0
psycopg|3.3.9 bd-cpOYCXWZsCYCJ0BE;-12 7v==3.3.9;ebinary
psycopg-binary|3.3.9 j17JKVgEgEIt951z0
psycopg2-binary|2.9.13 jFvXPbgSgSUp9m6i0|2.9.9 i0lXPPfUfUUp9a6i0
ptyprocess|0.7.0 TScTjeQZQKRQ5q3u0
pure-eval|0.2.4 Sx2TT2Q6PgR56i4W0
pyarrow|26.0.1 qiZgeXnYnYduIRCz0|17.0.0 pxDgMmmfmedcIdDL06L>=1.16.6
pyasn1|0.6.5 ZllaINVZUxX7A99g0
pyasn1-modules|0.4.2 bYoclRXgWKZ3DkDc07-<0.7.0
pycodestyle|2.15.0 WEmWTQSqSiUD5S021
pycparser|3.12 YhRZ8PUjUVW47A5S0
pycryptodome|4.4.0 j9RgEdfWfKd5FkF70
pycryptodomex|3.24.2 hXdfSKeieNcAGKEr0
pycurl|7.49.0 kO8THQhYhYQi9V350
pydantic|2.14.3 eJmeWHaSaBbrD9C_00I86==2.50.4 BEBF2c;eemail|2.10.6 du9eK_a4ZobhD4Cw00I86==2.27.2 BE2c;eemail|2.8.2 ds6eAqa1ZlbYC_Cr00I86==2.20.1 BE;13- BE;-12 2c;eemail|2.5.3 dXpdzqZlZRbLCrCg00I4F;-7 86==2.14.6 BE2c;eemail|1.10.27 i8NbHEfMfLYlCMB00BE2c;eemail
pydantic-core|2.50.4 h4yXkcegebTX6i1z0BE|2.27.2 gmfXF7eKeKT5691z0BE|2.20.1 g_KX8BeQeQS-691z0BE|2.14.6 h4kX2EeReRSt691z0BE
pydantic-extra-types|2.11.1 Z6NZfwVOUtWa9g9C085>=2.5.2 BE
pydantic-settings|2.16.3 Z8iZTFVVV2W_9C8d085>=2.7.0 8pBEBF
pydeck|0.9.3 n86VbvjBjBTBAo9m04e>=2.10.1 6L>=1.16.4
pydispatcher|2.0.7 Sr_T6XQ8PbQi6R500
pydot|4.0.1 WfxX7hTGT2UW7N5S08U
pydub|0.25.1 WJ2X9ISuSdUj7w6i0
pydyf|0.13.0 SOXTOjP3OvQU4W020
pyflakes|4.1.0 Z5xaPPUtUcWk9P8l1
pygithub|2.10.0 eQPeMvaEYfabEXEP08P9C>=2.14.0 8H[crypto] BEBL>=1.26.0
pygments|2.21.0 gfugFTd1cfdmGJGG1
pyjwt|2.15.1 WZeX0MT0ScUL8D6y0BE;-10 1e>=3.4.0;ecrypto
pylint|4.1.4 eQHet3azaQcJEkEc40W<=4.4 2A;-10 2A;11- 2A;12- 4S<10 5d<0.8 7XAt;-10 Av>=0.10.1 BE;-9
pymdown-extensions|13.1 du3dhUYwYgacAsAd05W91
pymongo|4.20.0 g5qfS-cWcCcbENE102R<3.0.0|4.8.0 gfmdxIdLdDb5D6CO02R<3.0.0
pymupdf|2.0 pcThiHoAoAexF1Ce26B6L6e918M==2.0 7tAY8N==2.0
pymupdf-layout|2.0 I3_001J0I70135010
pymupdf4llm|2.0 H_N001IyI60135010
pymysql|1.2.4 X5vXvITwTfVL8l840
pynacl|1.6.2 gEzYs1dMdJV3A99V01D;-8 1D;9-
pynvml|13.0.1 XFVXBeSZSHUL7A5006X
pyodbc|5.5.0 cqD001ZuZu015S010
pyogrio|0.13.0 pMraXum9m9XnFC7w01C6L77
pyopenssl|26.4.0 YG2YW_UQUHVZ7A5S01e<51,>=49.0.0 BE;-12
pyparsing|3.3.3 aQMa-nWgWVYJ8l7w0
pypdf|7.1.0 e3CejcZ_ZpbqBbBN0BE;-10
pypdf2|3.0.1 cS9dIPYNYCaOA49g0BE;-9
pypdfium2|5.15.2 iUea9XgHgFXSCYAd1
pyphen|0.18.1 hYqQq5eVeVOsCc020
pyproj|3.7.2 m5XZJJigigW8CQ8N11C
pyproject-api|1.12.1 TdDUI2QaPzRg7A5S077>=26.3
pyproject-hooks|1.3.3 SxrTdjPqPLQz693u0
pyserial|3.5 ZFiZvUVlVAX69w9I2
pysocks|1.7.1 U5tTqTR3QoRa5S1z0
pytest|9.2.0 dRZeA9ZyZhbeCYCH24H77>=24 7a<2 8GAt;-10|7.4.4 ckeddjZIZ0bBCBBu24H777a<2.0 At;-10 4F>=0.12;-7
pytest-asyncio|1.5.0 UOaUPpR8QyRz691z08e>=8.4 BE;-12
pytest-cov|7.1.0 V6lTyvRwRhRX693501a[toml] 7a8e>=7
pytest-django|4.14.0 VVFVeUSORsTD846908e>=7.0.0
pytest-mock|3.17.0 TA7TMRPyPcQz6i3u08e>=6.2.5
pytest-xdist|3.8.0 X2nXwyTuT7VB8t8402g8e>=7.0.0
python-crontab|3.4.0 VexVzFSTSFTT69350
python-dateutil|4.0.0 ZHIZZlVpVbX7958V0BG|2.9.0.post0 a8DZGmYKYHWn8-8409w
python-decouple|3.8 S6jR0iPcPCOo50020
python-discovery|1.9.5 WyXXz5TmTIVa847A02q>=3.16.1
python-docx|1.2.0 ddjbw1YbY5YuDRCh05T>=3.1.0 BE
python-dotenv|1.2.4 UrqUPTRzRfS57Z5q1
python-engineio|4.15.1 Y6DYp9UeTyWC9a9509u
python-gitlab|8.6.0 b36bW2XKWPYDD4Cs19C>=2.32.0 9F
python-http-client|3.3.7 RiURN2P7OeOw69350
python-jose|3.5.0 WMhW-aT4SOUB8N7Z02Y9R!=4.1.1,!=4.4,<5.0,>=4.0 7-1e>=3.4.0;ecryptography
python-json-logger|4.2.0 TRsTkLQlPuQ-7Z690
python-multipart|0.0.34 WMKVpTSvSgTB7A5q0
python-pptx|1.0.2 d6WdBPaLa4a8DDCs07R>=3.3.2 Br5T>=3.1.0 BE
python-slugify|9.2.0 TVCS-sR7QWQf7A501Aj
python-socketio|5.18.1 ZHlZyeVVUmWs9_9a00s8q9C>=2.21.0;eclient Bf;eclient
python-telegram-bot|22.8 g2-fyQbhadc3FGFB03w;14- 3_<0.29,>=0.27
pytimeparse|1.1.10 S_sTyrPpP9QG6y4W0
pytokens|0.4.1 bgfUm_YhYfRo7A3u0
pytz|2026.6 cQ5VI3aXYuSoHu500
pyyaml|6.0.3 fLSYqmbqbpVj8t840
pyyaml-env-tag|1.1 PEjLn1NYN4Ke5002091
pyzmq|27.3.0 eeQamCc2byY9ClBm0
qdrant-client|1.20.0 fOxeyDaKa2bdDYC_03j>=1.41.0 3_[http2]>=0.20.0 6L>=1.21;11-11 6L>=1.21,<2.3.0;10-10 6L>=1.26;12-12 6L>=2.1.0;13-13 6L>=2.3.0;14- 7g<5.0 7s>=3.20.0 85>=1.10.8,!=2.0.*,!=2.1.*,!=2.2.0 BL>=1.26.14,<3
qrcode|8.2 WsJXwSTsTJVBAD9r1
queuelib|1.10.0 UR5WEQQzQKSU7A5q0
rapidfuzz|3.14.6 jKAYh8fdfcUbBjA40
redis|8.1.0 f3afbrapaacaDSDL00a>=4.0.3;-10|5.0.8 ceGdLCYdYMaSC4Br00a>=4.0.3;-10 4F>=1.0;-7 BE;-7|4.6.0 cQad6hYTYEaGBmBY00a>=4.0.2;-10 4F>=1.0;-7 BE;-7
referencing|0.37.0 WPSXRpSMRsUG8D7A00c9PBE;-12
regex|2026.11.15 fVFbCubqbpXb6R3u0
reportlab|5.1.0 gpBgFSeNeGdhEyE607R>=9.0.0 1H
requests|2.34.2 YNYYjwV9UpWF958D01H<4 4B<4 BL<3,>=1.26 1C8d;esocks|2.31.0 XtVYCdUjUNVm8l8401H<4 4B<4 BL<3,>=1.21.1 1C8d;esocks|2.28.2 XuXYDjUkUOVn8l8401H<4 4B<4 BL<1.27,>=1.21.1 1C8d;esocks
requests-file|3.0.1 P1vOCONQMvMW5S0209C>=1.0.0
requests-oauthlib|2.0.0 UxJUuKS4RJS08N7Z06d9C>=2.0.0
requests-toolbelt|1.0.0 X3DXfQULTaUlAI9r09C<3.0.0,>=2.0.1
resolvelib|1.2.1 UHOU-JRNQlSH7Z690
retrying|1.4.2 Sf7QdYPsPYOS5S020
rfc3339-validator|0.1.4 NT8KXYMiLtJp5S0209w
rfc3986-validator|0.1.1 P0fNGINFMZKn5S020
rfc3987-syntax|1.1.0 RJ7OHJP1OWME693505I
rich|15.0.0 d0jdQPZAYNaYCzCr05X8G<3.0.0|13.9.4 cHad3JYUYCaTCJC805X8G<3.0.0 BE<5.0;-10
rich-toolkit|0.20.6 WVUXJMTRShUp9P8l01L>=8.1.7 9L>=13.7.1 BE
rignore|0.8.1 f0pG7dcDc9H969020
roman-numerals|4.1.0 RVzQCEOuOaNk50020
rpds-py|2026.9.1 ceJG4MZiZdH869020
rq|3.0.0 acJbIUX1WfYeAzAd31L>=5 1d98>=5.0.1
rsa|4.9.1 VqgWBfT4SATe8N7N67-|4.7.2 VpAWDdT3S5Tf8V7Z67-
ruamel-yaml|0.19.1 apGbKPWUWBYNAD9m0
ruff|0.17.6 lM9OVQi-iuMn69350|0.9.10 lxVNOfj9j9Lr5S1z0
s3fs|2026.9.0 WZ_XCcSySqUq6i50004<4.0.0 3B<2026.9.1 07!=4.0.0a0,!=4.0.0a1,>=3.9.0
s3transfer|0.19.3 ZQSZjHVkVLWv8d7l00_<2.0a.0,>=1.37.4|0.10.4 Z8XZUVVWV2Wd8d7l00_<2.0a.0,>=1.33.2
safehttpx|0.2.0 Ro1PgLPNPANr5002041<3|0.1.7 RjrPgIPKP6Nr500203_
safetensors|0.8.0 dDNUtSaaaVRZ7Z5S0
sanic|25.12.1 c8NcsuYfYAaBDpDc19Z3-BQBI05Bg5-<7.0,>=5.0 3vB1BE9q>=70.1.0
sanic-routing|23.12.0 VLiVneSERjTR7Z690
scapy|2.8.0 iuGjTufEf3glGkGg1
schedule|1.2.2 TRLTSNQBPyQr5q020
scikit-image|0.26.0 lqbeoejhjgbuFzEd06L>=1.24 9e>=1.11.4 6B7R>=10.1 4DAm77>=21 5K
scikit-learn|1.9.1 l_3kHXiciUhHJFI706L>=1.24.1 9e>=1.10.0 4i65Al|1.5.2 mmojubjcjXgtIvHf06L>=1.19.5 9e>=1.6.0 4iAl|1.4.2 mdcjqHjMjHgoIVHa06L>=1.19.5 9e>=1.6.0 4iAl|1.3.2 mKJjjZj2izghITHZ06L<2.0,>=1.17.3 9e>=1.5.0 4iAl
scipy|1.17.1 pabljymKmIizKDJ906L<2.7,>=1.26.4|1.14.1 pzelDimlmkiTK8Is06L<2.3,>=1.23.5|1.13.1 piXl8WmZmYiOK0Im06L<2.3,>=1.22.4|1.11.4 pVKkxKmPmOiAJuIc06L<1.28.0,>=1.21.6
scrapy|2.19.0 culdpmZkY_bBEjES107>=3.13.3 0n;-13 121H1e>=41.0.5 1f254T4U5T>=4.6.4 777E7X7q8A8T969pAqBABUC4
seaborn|0.13.2 cX1d5DZ1YqacBKB706L>=1.20,!=1.24.0 7A>=1.2 5b>=3.4,!=3.6.1
secretstorage|3.5.0 TLPToKQsPzRF7A5S01e>=2.0 4d
selenium|4.52.0 leUhtmjLjHeRGNG801CB4<1.0 B5<1.0 BE<5.0 BL[socks]>=2.6.3,<3.0 Bf<2.0|4.9.1 k7PhJChehZduF_Fr0BL[socks]>=1.26,<3 B4~=0.17 B5~=0.9 1C
semantic-version|2.10.0 UmcV9VQsQcSI5q350
send2trash|2.2.0 S_mSzhRAQ8Qp8D7A1
sendgrid|6.12.5 a0haicW4V0WjD2Cn08s1e>=45.0.6 Bh<2.3.0,>=0.15.0;-7 Bh<3.1.0,>=0.16.0;-8 Bh>=2.2.0;11- Bh>=2.3.5;12- Bh>=1.0.0;9-
sentence-transformers|6.2.0 f7qfOubfazcXF4Ew0B3<6.0.0,>=5.0.0 Ar>=0.19 43<3.0.0,>=1.3.0 Ax6L>=1.24.0 9d>=1.1.0 9e>=1.0.0 BEB0
sentencepiece|0.2.3 h9vUCadwdwRY843u0
sentry-sdk|2.75.0 eb3f7yanaBcSEuEo0BL>=1.26.11 1C2u>=0.11;eflask 0x;eflask 5Y;eflask
service-identity|26.1.0 SkmTKHP-PHQU6R4W00c1e>=47
setuptools|84.2.1 fTCfczc2bed0GIF80|80.10.2 g0TgSycbc8doH3G80|75.9.1 gRBgvSc_caeEHMGM0|69.5.1 faFg5Bc6bkdVFaF90|66.1.1 gFrgRid3cqdpFNFA0|65.5.0 gB7gLvc_cmdkFHF30|58.1.0 exmf5obsbdcVE3Dl0
setuptools-scm|10.3.4 VZwVpoSzS2T59a8l1BR<3 77>=20 9qAt;-10 BE;-10
shapely|2.2.0 i6yddXekehaADxDU06L>=1.26
shellingham|1.5.4 RJfRf-PZOtPi7A5S0
simple-websocket|1.1.0 U4aUTzQXPORn6R4W0Bm
simplejson|4.3.0 bKkZv_Y1XqWyAzAd0
six|1.17.0 TJnTt-PvPeRQ50020
skops|0.16.0 aSFazZX7WbY8BYAh06L>=1.25.0 77>=17.0 7k9d>=1.2 9e>=1.10.0
slack-sdk|3.47.0 dxWebJZNYlb7EAE30
smart-open|9.0.2 YPJYeDVGUlW48-8D0Bl9C;ehttp
smmap|5.0.3 U_6VMyS6RbSh7l6R0
sniffio|1.3.1 Rv-PPvPhP9Mp7A4W0
snowballstemmer|3.1.1 bjUcnxW8VZYhAZAD0
snowplow-tracker|1.1.0 XA9XHcTlSUTw9I8d09C<3.0,>=2.25.1 BE
sortedcontainers|2.4.0 WowX9kSeSHTz693u0
soupsieve|4.1.2 YAZYWDUaUQW27A5q0
spacy|3.8.18 pj5hA4mGmFePJLIr1A5<3.1.0 A6<2.0.0 60<1.1.0 1m<2.1.0 7j<3.1.0 Ak<8.4.0,>=8.3.12 BW<1.2.0 AL<3.0.0 19<2.1.0 Bb<2.0.0 1W<2.0.0,>=1.3.4 BC<1.0.0 1L<9.0.0,>=8.2.1 B0<5.0.0 6L>=1.15.0;-8 6L>=1.19.0;9- 9C<3.0.0,>=2.13.0 85<3.0.0,>=2.0.0 4e9q77>=20.0
spacy-legacy|3.0.12 VQPWIASgRsTo9a8t0
spacy-loggers|1.0.5 VK1VJTRsQsSA8d7Z0
sphinx|9.0.4 jxPgPJgDf-dhIDFI4A9AAABADAEAF4e>=3.1 8G2U>=0.20,<0.23 A00l0C4E9C>=2.30.0 9O77>=23.0
sphinx-rtd-theme|3.1.0 ioYNmki4i3LxCs020A7<10 2U<0.23,>0.18 AC<5
sphinxcontrib-applehelp|2.0.0 YRDR9xWWS1O-D2020
sphinxcontrib-devhelp|2.0.0 WRbP5NVUQ_NTCu020
sphinxcontrib-htmlhelp|2.1.0 WznRbdV-SCPWDI020
sphinxcontrib-jquery|4.1 Zm-LVbWZWXKd5S020A7
sphinxcontrib-jsmath|2.0.0 VsQO7OVLRAMSD2020
sphinxcontrib-qthelp|2.0.0 X0SQu0VhRVOyCz020
sphinxcontrib-serializinghtml|2.0.0 WYeQQPVoRbOKDF1z0
sqlalchemy|2.1.9 kS7ivIgigcf_FfFT0BE|2.0.38 jT1igPfffXfmFdFR04F;-7 3g;-13 BE|1.4.54 hcri5YdmdWfCFLFF04F;-7 3g
sqlfluff|4.5.0 gv3gvRcpcTd_FgFa17X1G1L<8.6.0 1T294e7I919AAZAt;-10 B0
sqlglot|30.30.0 fa9gdIbqbUdtEdEX0
sqlmodel|0.0.50 WG4W9cSpSLTQ8t7l0AG<2.2.0,>=2.0.14 85>=2.11.0 BE
sqlparse|0.6.1 XKnY4zUATcVQ9I8V1
srsly|2.5.6 gzcdUwcycraKDxDC019<2.1.0
sse-starlette|3.7.0 T-mTAPRKQ_Qx6i3u0AO>=0.49.1 0O>=4.7.0
stack-data|0.6.3 VDZVYiS7RkT66y5002h0X7y
starlette|1.10.0 YqPa04VQUpXOAM9_00O<5,>=4.0.0 BE;-12|0.46.2 Ye1ZkVV6UUX3AD9r00O<5,>=3.6.2 BE;-9|0.37.2 YeCZg5V6UUWzAI9w00O<5,>=3.4.0 BE;-9|0.27.0 YRVZcxUvUIWxAD9r00O<5,>=3.4.0 BE;-9
statsd|4.0.1 Th9VVFQNPmS77l6R0
statsmodels|0.15.0 mnukb8jLjDhiKUI-06L<3,>=1.23.5 9e!=1.9.2,>=1.8 7A!=2.1.0,>=1.4 7J77>=21.3 38
stevedore|5.10.0 XDQXdqUSSsUSAk9_0
streamlit|1.67.0 m2LhKPj8i_eRI-Gh10E!=5.4.0,!=5.4.1,<7,>=5.0.0 1L<9,>=7.0 6L<3,>=1.25.0 77>=20 7A<4,>=1.5.3 7R<14,>=9.2.0 89<1 7s<8,>=5.26.1 7z!=25.0.0,<27,>=12.0.0 9C<3,>=2.27 BE<5 AO<2,>=0.46.0 BP<1,>=0.30.0 0O<5,>=4.0.0 8v<1 Bg<18 4V<3 BX<8,>=2.1.5|1.41.1 lOkfJciYiRcIHbFx10E<6,>=4.0 0x<2 18<6,>=4.0 1L<9,>=7.0 6L<3,>=1.23 77<25,>=20 7A<3,>=1.4.0 7R<12,>=7.1.0 7s<6,>=3.20 7z>=7.0 9C<3,>=2.27 9L<14,>=10.14.0 Ab<10 As<2 BE<5 BX<7,>=2.1.5 3M<4 89<1 A-<7
stripe|16.1.0 jdKiyaf7ddeSKeKd0BE9C>=2.20
structlog|26.1.0 YTrYtlVAUfW59I8V0BE;-10
subprocess-tee|0.4.2 PlxOmdNrNPN05S020
supervisor|4.3.0 dbpeezZGYzb4D9Bm4
sympy|1.14.0 lYsnCGhXhGjqKUKQ15w<1.4,>=1.1.0
tabulate|0.10.0 X99WZhTTTPTt5S021
tblib|3.2.2 TopRXhQKQ1PU5q350
tempora|5.13.0 T_fU-XQwQcSP693u18l4Y4a4ZBE
tenacity|9.2.1 VxLWXTSuRvTl847A0
tensorboard|2.21.0 iNZerWh9h4bzFcFV1003j<2.0,>=1.74.0 5W6L>=1.12.0 777R7s<8.0.0,>=6.31.1 9q>=41.0.0 Ad<0.8.0 Bh>=1.0.1
tensorboard-data-server|0.7.2 kriJ2yhfhfIg50020
tensorflow|2.21.0 xL-mNPu3u1jcRdKx4000Y343D3X5M6-777s<8.0.0,>=6.31.1 9C<3,>=2.21.0 9q9wAgBEBl3j<2.0,>=1.24.3 516L>=1.26.0 3p<3.15.0,>=3.11.0 5p<1.0.0
tensorflow-cpu|2.21.0 wHCmNOr_rzjcQMKx4000Y343D3X5M6-777s<8.0.0,>=6.31.1 9C<3,>=2.21.0 9q9wAgBEBl3j<2.0,>=1.24.3 516L>=1.26.0 3p<3.15.0,>=3.11.0 5p<1.0.0
termcolor|3.3.0 RJ-QCJOwOGNz5q350
terminado|0.18.1 SyYTAgQbPvQt6y4W07xA-
test-results-parser|0.6.1 filGLccecZHF50020
text-unidecode|1.3 ZH6JXxVLVFJ769020
thinc|9.1.1 jPwdABfqfna8EfE900y<1.1.0,>=1.0.0 60<1.1.0 1m<2.1.0 7j<3.1.0 BW<1.2.0 AL<3.0.0 19<2.1.0 1W<1.0.0,>=0.0.1 9q6L<3.0.0,>=2.0.0 85!=1.8,!=1.8.1,<3.0.0,>=1.7.4 77>=20.0|8.3.14 k9Id6rgbgYa5EkEA00y<1.4.0,>=1.3.0 60<1.1.0 1m<2.1.0 7j<3.1.0 BW<1.2.0 AL<3.1.0 19<2.1.0 1W<2.0.0,>=1.3.2 9q6L<3.0.0,>=1.21.0 85<3.0.0,>=2.0.0 77>=20.0
threadpoolctl|3.8.0 WMxVqtSsSmTC4W020
tifffile|2026.3.3 ceqcmYYVYSaA7w6R46L
tiktoken|0.14.0 g6pUdHcxcxSB7N5S09A9C
tinycss2|1.5.1 WFZWtFSXS1Tr7N6R0Be
tinyhtml5|2.1.0 YEjY-kTSTKVa6R500Be
tldextract|5.4.0 Zj6UhBWDW9SI7l5q14B9C>=2.1.0 9D2q>=3.0.8
tokenizers|0.23.3 jF7VSOfpfkSa9a7l043>=0.16.4,<3.0|0.21.4 ihJVKSfafZST9I7l043>=0.16.4,<1.0
toml|0.10.2 UasV0yR1QpSn6R4W0
tomli|2.5.0 biQTRlYrYnRE7Z3u0
tomli-w|1.2.0 QejQBLOVOEOR5S1z0
tomlkit|0.15.2 Y8fZ1aUDU0WD7w6y0|0.14.0 XMdYbGTRTBVo847A0
toolz|1.2.0 Y4aZkDUeUFWiA99m0
torch|2.15.0 v-Po0jtuttlGQELr22qBE9q>=77.0.3 AX6B4e3B1j[cublas,cudart,cufft,cufile,cupti,cusolver,cusparse,nvjitlink,nvrtc,nvtx]==13.2.2 1h<14 6R==9.26.0.51 6W==0.8.1 6Z==2.30.7 6b==3.7.2 B6~=3.9.0
torchaudio|2.11.0 iQ1d15d_dxZwCQC80
torchvision|0.29.2 kkpfYri2h_cXElEY06LAx7R!=8.3.*,>=5.3.0
tornado|6.6.1 eN4fLOagaRcLCsC40
tox|4.67.15 dpLdEeZgZ9aiDmDb118>=7.0.3 1T2q>=3.25 77>=26 7X7a8a8nAuBE;-12 BT>=21.1
tqdm|4.70.1 YMsYQ-VPUvVyAD9a1
tracerite|2.6.5 Z54YwQWLWBWh958N03v
traitlets|5.16.1 ZElZucVcVIXD9P8t0
transformers|5.23.0 nSUnu0jcivl8M9M9143<3.0,>=1.31.0 6L>=1.17 77>=20.0 919AAr<0.24.0,>=0.23.1 BC9XB0|4.49.0 m-FnF_ipiNkJKoKk12q43<1.0,>=0.26.0 6L>=1.17 77>=20.0 919A9CAr<0.22,>=0.21 9XB0
trio|0.35.0 e2-f6UaZaBb_E1Dr00cA24B759_
trio-websocket|0.12.2 VPEVfaRjRaSp6935075B4Bm
triton|3.9.0 vjreDBs7s7bTHpDx24F;-9
trove-classifiers|2026.9.21.13 UWiTOhQcQOPL691z1
truststore|0.10.5 UjwUm3RPQ_SK6i500
twilio|9.13.0 l3slL-e_e5gsIYIX09C>=2.0.0 8H<3.0.0 07>=3.8.4 08
twisted|26.10.0 jYhkijfhfLhXIwIp90c0f1Y484GBEC44B;etls 8T;etls 9p;etls
txaio|26.6.1 VGsUqHSpRQSK7w6y0
typer|0.29.2 aJoar5WYWBYFAV9r185>=2.5.3 9t9L>=13.8.0 0H
typer-slim|0.24.0 O5h001MdMB014W010BC
typing-extensions|4.16.0 XhIXhBTrToV64W020
typing-inspection|0.4.5 UMXTGpQkQDQb69350BE
tzdata|2026.6 avTN7yZUXdKnHz8d0
tzlocal|5.4.5 Uj7UF5RIQ_S06i4W0
ujson|6.1.0 Wd3001UQUO015S010
uri-template|1.3.0 TK4Tp3PwPLQy6i4W0
uritemplate|4.2.0 SyqTddQ0PQR06i4W0
urllib3|2.8.0 aBmaY2WtWWY3AQ9_08d<2.0;esocks|1.26.20 aCoaJdX2WjXuAZAD08d<2.0;esocks
userpath|1.9.2 S27SuBPMOjQN6y5S11L
uuid-utils|1.2.0 c2fO7vZLZHL-6i1z0|0.19.0 c2CNsOZLZGLg6i1z0
uv|0.13.9 mdsP7GkOkJNH6y350|0.5.31 mfHPvbkAkAND6y3u0
uvicorn|0.54.0 Y_zZvtVfUYX5AzAd11L>=7.0 3nBE;-10 3-;estandard 8p;estandard 91;estandard BQ;estandard BY;estandard Bg;estandard|0.34.3 XxAYrxUjTmW4AZA911L>=7.0 3nBE;-10 3-;estandard 8p;estandard 91;estandard BQ;estandard BY;estandard Bg;estandard|0.29.0 XsDYnOUeTeV-AdAD11L>=7.0 3nBE;-10 3-;estandard 8p;estandard 91;estandard BQ;estandard BY;estandard Bg;estandard|0.23.2 XotYmoUaTbW0AdAD11L>=7.0 3nBE;-10 3-;estandard 8p;estandard 91;estandard BQ;estandard BY;estandard Bg;estandard
uvloop|0.23.0 jldTmzgEgDRIBY4W0
vcs-versioning|2.6.0 ZW2aGoWcVwXpBYB7177>=26.2 At;-10 BE;-10
vine|5.1.0 RwwSGlPXOvQ16i500
virtualenv|21.15.8 i5dawmhGhEYLDKCl12B<1 2q<5,>=3.24.2;10- 2q<=3.19.1,>=3.19.1;-9 77>=26.3 7X<5 8nBE;-10|20.29.3 ghea13gTgSXaD2Ca12B<1 2q<4,>=3.12.2 4F>=6.6;-7 7X<5
w3lib|2.5.0 WANWRpTGSyU67Z6R0
wandb|0.31.0 nbCh0rknkleHHjHf21L>=8.2.0 6j>=1.43.0 6q6x777X7s!=5.28.0,!=5.29.0,<8,>=5 85<3,>=2.6 919C<3,>=2.0.0 BE<5 Bu
wasabi|1.1.3 V_NV_4STR_T68d7N0BE<5.0.0;-7
watchdog|7.1.0 ZYdZj9W6VfWx9_9C1|6.0.0 YmEY_rVNUpWA9r8-1
watchfiles|1.3.0 d19UcYaFaAS77l5S10O>=3.0.0
wcmatch|12.0.1 XpoYDtU9TwVs7Z6R011
wcwidth|0.9.4 f-6eq3blbhb6BEAo0
weasel|1.0.1 Wi_XmmU9THVHAZA911W<2.0.0,>=1.3.4 77>=20.0 BWALBC1L<9.0.0,>=8.0.0 1P9z[http] 3_>=0.24.0 85>=2.0.0
weasyprint|70.0 dEXdZVZKZ5b7C8Bp18D1DApAo1g8Y7R>=9.1.0 37[woff]
webcolors|25.10.0 TprToQQkQBQu6i500
webencodings|0.6.1 SVSSDqPFOvPg5S350
websocket-client|1.9.2 ZbVaS4VvV6XMAV9m1
websockets|17.4 bvkc4hYHXxZKBWB01
werkzeug|3.1.9 bi3cPfYKXxZoBYB005Y|3.0.6 bgTcFxYJXvZgBwB005Y|2.3.8 bwLcVpYUY6ZuBwB005Y|2.2.3 bp_cVXYNY5ZyBAAQ05Y
wheel|0.48.0 VwZWjDSzSUUR8N7Z177>=24.0|0.45.1 YFVYsYV7UgWOA49I1|0.38.4 W25WktTBSlUY8l7w1
whitenoise|6.12.0 UKWV6-RbR3St7w6y0
widgetsnbextension|4.0.16 ibBJxneeeeJF7N1z0
wrapt|2.5.2 cJ8Xu4YSYOU-8d7N0
wsproto|1.3.2 VTfVwES6RgTJ7N5q03n<1
wtforms|3.3.2 ab6YRNXXVbVhCh8V05Y
xarray|2026.9.0 hqhinbdRdGfcE_El06L>=1.26 77>=24.2 7A>=2.2
xgboost|3.2.0 rczcOlpzpzZeBNAz06L6Y9e
xlrd|2.0.2 ZlGZY7VwVoX57l6i0
xlsxwriter|3.3.1 c2OcFSXgXJZ5AoAV0
xmltodict|1.0.4 TUFSXAQUQHQO50020
xopen|2.1.0 U0tTDfR7QwR1691z04PC20n;-13
xxhash|4.1.0 eW8KBaaKaKI-6R1z0
xyzservices|2026.9.1 dzLUMwV-VxRc7N5S0
yamllint|1.38.0 Xt2XP4U-TiURAI9g17I>=1.0.0 91
yapf|0.43.0 cVdczsYeY3ZYCJBw27XAt;-10
yarl|1.25.1 ZcIW5IWUWPTi7w5q04B5->=4.0 7p
yq|4.4.5 Vr7WAGSiSNTp847A30Q91Av>=0.11.6 Bs
yt-dlp|2026.10.26 i-_jK6fef8gwJOJM1
zarr|3.1.6 dBNdsgZ1YWacCrCg12V3W6J6L>=2.0 77>=22.0 BE
zc-lockfile|4.0 Rc3QoxPNOaON5q1z09q
zipp|4.1.2 S54T4EPnPMQi6y5S0
zlib-ng|1.1.0 ZNmTUEX5X2RA7Z3u0
zope-event|6.2 QM5ODhORNoMF5q350
zope-interface|8.7 csSdF4YrYXZOBNB00
zopfli|0.4.3 fFSPZubvbuNn6y4W0
zstandard|0.25.0 lEQXkmhBhBUZ6i1z0`;
