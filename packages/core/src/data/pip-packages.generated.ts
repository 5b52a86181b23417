// Sizes of releases of Python projects, counted from wheels of the Python package index; byte code of CPython 3.11.
// Made on 2026-11-21 by `npm run dev -- package-table pip`; only numbers, names and versions, which are facts and free to use.
export const collected = "2026-11-21";
export const pipPackages = `absl-py|2.5.1 aO7atOWvWYY59V8d0
accelerate|1.15.0 de1e0dZqZNbGCYCM564>=1.17 6s>=20.0 7b8gAU3t>=0.21.0 9A
agent-detector|2.0.0 RPbQKPPROmOD6i4W1
aiobotocore|3.10.0 ZcHZngW5VhXAAQA9006<4.0.0,>=3.14.0 08<1.0.0 0z<1.43.118,>=1.43.115 4U<2.0.0 5k<8.0.0,>=6.0.0 8T<3.0.0,>=2.1 An<5.0.0;-10 BI<3.0.0
aiofiles|25.1.0 TjZTChQhQ7Q87Z6R0
aiohappyeyeballs|2.7.1 TT3S9tQmQQQ36R4W0
aiohttp|3.14.5 hs8d84eFeCabBzB7005090Z<6.0,>=4.0;-10 0b2_5k<8.0,>=4.5 7XAn;-12 BT<2.0|3.11.18 hWEcdxdsdoa0C8B0005090Z<6.0,>=4.0;-10 0b2_5k<7.0,>=4.5 7XBT<2.0|3.10.11 gn3cWbd6d3ZxBuAd005090b2_5k<7.0,>=4.5 BT<2.0 0Z<6.0,>=4.0;-10|3.8.6 gG8cH4cbcXZgBuAd00b1F<4.0 5k<7.0,>=4.5 0Z<5.0,>=4.0.0a3 BT<2.0 2_09An;-7
aiohttp-retry|2.9.1 StqSDGPdP0Ph6i3u006
aioitertools|0.13.0 VlPXnYS4ROU58N7Z0An;-9
aiosignal|1.4.0 R6nMLWOqOZL75S0202_An;-12
aiosqlite|0.22.1 UOBWC7RAQZT07Z6R0
alabaster|1.0.0 TGyNyZQYQ3MG7l1z0
alembic|1.20.1 cfvc_qYnYHa3CwC619t>=2.0 5HAnAQ;-10|1.13.3 cLeck1YNXyZmCJBe19t>=1.3.0 5HAn43;-8
altair|6.3.0 hLcgGybobibvBjBA04S4a5r6sAn|5.5.0 hEJg64bYbUbeBAAh04S4a5r6sAn;-13
amqp|5.4.2 XsqY4rUCTvVD8D7N0A_<6.0.0
aniso8601|10.0.1 ZQxZF1UFTbVR9g9C0
annotated-doc|0.0.7 PSKLScNsNJKI5q1z0
annotated-types|0.8.0 TB_T4xQSQ3Q55S1z0
ansible|12.3.0 rHUqwynWnEoARlQo10K~=2.19.5
ansible-compat|26.10.0 VkJW5vSaS9Te8D7A00K4a6s>=22.0 8g>=6.0.1 A4
ansible-core|2.19.14 iB3iL4ete9fjJVIYA4S>=3.1.0 8g>=5.1 1c6s8v<2.0.0
ansible-lint|26.10.1 coCb_1ZRYkZWEFCM10J0K0u>=25.2.0 1B1c>=46.0.7 222f>=3.8.2 4a6s>=22.0 70<1.2.0 8g>=6.0.1;-13 8g>=6.0.1;14- 8o95A4B6;-11 B6;12- BR
anthropic|2.12.0 iGti5zf1d1eMMHMG00N<5,>=4.1.0 2J<1 3r<3 4T<1 6S<2,>=1.1.0 7p<3,>=1.10.0 9d<2 An<5
anyio|4.16.0 amFbs-WrWOYwB4Ah03_An|3.7.1 Z0_aKdVRUsXSAZA403_9dAn;-7
apscheduler|3.11.3 Y2MZ30UtTzWBAkAD0Aq
argcomplete|3.7.2 WkWWDiTiTFTx8l7Z2
argon2-cffi|25.1.0 T3bTNiQhPzQr7A5q00R
argon2-cffi-bindings|26.2.0 UrTFk9SLSFGx500201B;-13 1B;14-
arrow|1.4.0 Z6kYuVU-UtW67Z6R08T>=2.7.0 Ap;9-
asgiref|3.13.0 VXxVnBSSS3TE7l6R0
ast-serialize|0.13.1 fevGF0dAc_HC6R020
astroid|4.3.4 cijdAtYzYSaJCwCl0An;-10
asttokens|3.0.2 VQKVFySZS3Sl7Z5S0
astunparse|1.6.3 TSjUsWQIPzRZ6R3u0BF<1.0,>=0.23.0 9Y<2.0
async-lru|2.4.0 SW1RxaPePQPc5S020An;-10
async-timeout|5.0.1 QsJQ7xOJNnNi5q020|4.0.3 QIOPfaO4NWNN5q020An;-7
asyncpg|0.32.0 jF4aPMfifgXQCW8t00Z>=4.0.3;-10
attrs|26.1.0 YN0YGwUxUaVf9w8D0
authlib|1.9.9 bs9cfVYlXgZlF1Ez01c>=45.0.1 4W
autobahn|26.10.2 hotfOHeieTbuFFEs2181B1c>=50 3y5jAkAr
automat|25.4.16 XGWYdzTgTHVX8d7Z1An;-9
autopep8|2.3.2 XeYXx6TsTlVV5q0217kAQ;-10
awscli|1.46.3 py9gBckmkZdRP1F-02K<=0.19,>=0.18.1 8g<6.1,>=3.10 1R<0.4.7 94<4.8,>=3.1.2 4U<2.0.0 8T<3.0.0,>=2.1 Au!=2.2.0,<3,>=1.25.4
azure-core|1.41.0 bTWbegYDX0YhCDB_08r>=2.21.0 An
azure-identity|1.27.0 bC2bJuX_WlYPChCW00h1c>=2.5 5h5iAn
azure-storage-blob|12.31.1 fWqfbXaEZqboClCH00h1c>=2.1.4 An4E
babel|2.18.0 lxyasMitimYCJY9C18f;-8
backports-tarfile|1.2.0 WM5Wq_SiSZUL6R4W0
backports-zstd|1.8.0 dF2ZrxaSaPXJ9a840
backrefs|8.3 dr_cc_ZsZkZwAI9w0
bandit|1.9.4 ZxEaHqWsVuXHC6Bp38g>=5.3.1 A08-
bcrypt|5.0.0 bERIDOYsYsHl69020|4.1.3 bGtIDOYwYvHp69020
beautifulsoup4|4.15.0 ZvUZtgWHW2XE8V7Z09gAn|4.12.3 b4Bb7fX6WnY9Av9C09g
bidict|0.24.1 W1UVTeTCSZSq7l6i0An;-11
billiard|4.3.2 ZAVaLTVlVLXo9m9I0
biopython|1.88 jaYhkRfgfHenI4Ft064
black|26.10.1 hPObvVeNeIZTCMAQ21J>=8.0.0 5o6s>=22.0 707F8e~=0.4.0 AQ;-10 An;-10|24.10.0 h2wbWfdydtZ5CJAM21J>=8.0.0 5o6s>=22.0 707FAQ;-10 An;-10|23.12.1 gzKbMcdtdoYyC8AD21J>=8.0.0 5o6s>=22.0 707FAQ;-10 An;-10
bleach|6.4.0 bH2bewXQX4YmBTAV0BBAL;ecss
blinker|1.9.0 S5kSOtP9OsP55q350
blis|1.3.4 miNOQljpjpM97N35064<3.0.0,>=1.21.2|1.0.2 lm_RUAicicOq8D5q064<3.0.0,>=2.0.0
boto3|1.44.5 cO2ZPwWzWGWNBWAD00z<1.45.0,>=1.44.5 4U<2.0.0 98<0.20.0,>=0.19.0|1.35.99 cNgZMvWxWEWJBYAD00z<1.36.0,>=1.35.99 4U<2.0.0 98<0.11.0,>=0.10.0|1.34.162 cNbZMjWxWEWJBYAD00z<1.35.0,>=1.34.162 4U<2.0.0 98<0.11.0,>=0.10.0
botocore|1.44.5 ku8duGkDk9bBLDC604U<2.0.0 8T<3.0.0,>=2.1 Au!=2.2.0,<3,>=1.25.4|1.43.117 kpfdtFk7k4bALAC404U<2.0.0 8T<3.0.0,>=2.1 Au!=2.2.0,<3,>=1.25.4|1.35.99 kLPdcCjcjYavKwB_04U<2.0.0 8T<3.0.0,>=2.1 Au<1.27,>=1.25.4;-9 Au!=2.2.0,<3,>=1.25.4;10-|1.34.162 kAndaFjQjMatKqB_04U<2.0.0 8T<3.0.0,>=2.1 Au<1.27,>=1.25.4;-9 Au!=2.2.0,<3,>=1.25.4;10-
bottle|0.13.4 ZbfYrdW7W5WP5q1z1
bracex|3.2.2 TRHTqMQbQ8Rg5q350
brotli|1.2.1 g-OL5ddPdPJw5S020
build|1.6.1 VmdWYtSnSIUE8D7A16s>=24.0 8J43>=4.6;-9 AQ;-10
bytecode|0.19.1 XRTXcMTiTQV67N5q0An;-9
cachebox|6.2.10 d78UjhaYaTRp7A3u0|5.2.3 cYKWivZrZnSe6i350
cachecontrol|0.14.4 UQVUqbRrR0SR846y18r>=2.16.0 5j<2.0.0 2f>=3.8.0;efilecache
cachelib|0.17.0 VbNWhESWRVTw7w6y0
cachetools|8.0.1 VArVs8RQQrSh7l5S0|5.5.2 TLpUYxPfPDRZ693u0
catalogue|2.0.10 UDyUr_R9QoSH6i4W0BX;-7 An;-7
cbor2|6.2.1 dK-QZ5aMaMOe6i1z1
celery|5.7.0 dxcemFabaEcHEHE910s4tA_<6.0 1J<9.0,>=8.3.1 1K1M1L8T==2.9.0.post0 Aq4t[redis];eredis|5.4.0 dMpeMua2ZdbsEEE610s<5.0 4t<6.0 A_<6.0 1J<9.0,>=8.1.2 1K1M1LAp8T>=2.8.2 43>=3.6;-7 8n!=4.5.5,<6.0.0,>=4.5.2;eredis|5.3.6 dLDeLGa0ZbbqEAE310s<5.0 1K1L1M1J<9.0,>=8.1.2 4t<6.0 8T>=2.8.2 ApA_<6.0 43>=3.6;-7 8n!=4.5.5,<6.0.0,>=4.5.2;eredis
certifi|2026.10.18 YTrNoAWrWpL-6y4W0
cffi|2.1.1 bUuaK3YBY3Xn9a8N17l
cfgv|3.5.0 R_mSMdOpOaPh50020
channels|4.3.2 VcOWOfSoS7Tq9V8-024>=4.2 0T<4
chardet|7.7.0 gQtZM6dpdmWxBQ9a1
charset-normalizer|3.5.2 bj-XvNYnYkVW8V6y1
cheroot|11.1.2 Zata3UWGVqXRB09a15e4O
cherrypy|18.10.0 cXTdKUZVZ5aaDWC_11G7P5eBW4M43;-7
cleo|2.1.0 YdpZldVMUWX0C6Bw01Z<0.5.0 8m<4.0.0
click|8.5.1 aBWalKWgWTY98d7w0|8.1.8 ZXXaLCVzVkXl8V7l043;-7
click-didyoumean|0.3.1 OqaMuWMpMMLJ4W0201J>=7
click-plugins|1.1.1.2 RnlQWqPvOrO86R3501J>=4.0
click-repl|0.4.1 TSMTn5QlQARW7N5q01J<9.0,>=7.0 7WAn
cloudpathlib|0.26.0 YGUYwIUuULWF9r9P0An;-10
cloudpickle|3.1.2 Uz-UcURrRbSI5S350
cmake|4.4.4 oTANUxlulkKbNC354
codecov-cli|11.3.1 YdRZTEVpUfWhCQCD31J<8.3.0,>=8.0.0 40==3.* 8g==6.* 8r>=2.25.0 9Q==2.* AG==0.6.1
colorama|0.4.6 VJ3W0ySCReSw7w7A0
colorlog|6.12.0 SZgRrJQBPaPh6R3u0
comm|0.2.3 RCMQ_sOlO1Ou5S1z0
confection|1.3.4 WSFWa3TBSqUD7l690An<5.0;-10|0.1.5 WqSXYyT8SyUm7N5S07p!=1.8,!=1.8.1,<3.0.0,>=1.7.4 9w<3.0.0 An<5.0.0;-7
confluent-kafka|2.16.1 jlLe3Igsgpb8DpDd0An;-10
constantly|23.10.4 UVzVYcQTQ5Rh6R4W0
contourpy|1.3.3 catXJyZYZUUC8t7w064>=1.25
coverage|7.17.3 byIblgYjYQZFBWAZ3
crashtest|0.4.1 QVYRfROrNQOz7w6y0
cron-descriptor|2.2.1 XwuWETVHTiTBAz7A1An|1.4.5 WTzUU3U7SRRg9w6R0
croniter|7.0.0 Z4OZwFUlUcWL7N6R08T
cryptography|50.0.2 jxKb2YglgjXmDLC801BAn;-10|44.0.3 jJfas_gPgNXfD7Br01B|43.0.3 j9Baz0gGgEXiCwBp01B|41.0.7 jpwbrVgWgUYbCpBw01B
cssselect|1.6.0 VYqW6jRrRfTK69350
cssselect2|0.10.1 UWHV4xQrQXSN5q3u0ALBB
cuda-bindings|13.5.0 lzGRWViKiKPbCO6i01g
cuda-pathfinder|1.9.0 XnwY2FUlTmVQAI9r0
cuda-toolkit|13.5.0 S68001L_Ll013501065==13.10.0.20.*;ecublas 68==13.5.37.*;ecublas 69==13.5.37.*;ecudart 6B==12.5.0.14.*;ecufft 6J<14;ecufft 6C==1.20.0.107.*;ecufile 67==13.5.25.*;ecupti 65==13.10.0.20.*;ecusolver 6D==12.4.1.2.*;ecusolver 6E==12.9.4.2.*;ecusolver 6J<14;ecusolver 6E==12.9.4.2.*;ecusparse 6J<14;ecusparse 6J<14;envjitlink 68==13.5.37.*;envrtc 6L==13.5.25.*;envtx|13.2.2 ReX001LuLd013501065==13.4.1.3.*;ecublas 68==13.2.86.*;ecublas 69==13.2.86.*;ecudart 6B==12.2.0.57.*;ecufft 6J<14;ecufft 6C==1.17.1.22.*;ecufile 67==13.2.86.*;ecupti 65==13.4.1.3.*;ecusolver 6D==12.2.0.11.*;ecusolver 6E==12.7.10.12.*;ecusolver 6J<14;ecusolver 6E==12.7.10.12.*;ecusparse 6J<14;ecusparse 6J<14;envjitlink 68==13.2.86.*;envrtc 6L==13.2.86.*;envtx
cutadapt|5.2 bpeZsfYuYrXH9w8V12GBP
cycler|0.12.1 RtaSDmP7OhPg5S020
cymem|2.0.16 c1BKFvYcYbJd7A3u0
cython|3.3.1 i_6g_0fufpeHGEDW3
daphne|4.2.3 VhrWFHSfS5To8l7w10T<4 0dAj[tls]
dash|4.4.1 mUGelPiViOarGdFf42j<3.2,>=1.0.4 BE<3.2 7H43An8r8w5v9S4K7p>=2.10 1T
dask|2026.8.0 hLtiqQdXdEfsGXGP11J>=8.1 1O306s>=20.0 6-8g>=5.4.1 AT43>=4.13.0;-11
databricks-sdk|0.162.0 iCHiKYctcneKD1Cr01A8r<3,>=2.28.1 3D~=2.0 7a!=5.26.*,!=5.27.*,!=5.28.*,!=5.29.0,!=5.29.1,!=5.29.2,!=5.29.3,!=5.29.4,!=6.30.0,!=6.30.1,!=6.31.0,<8.0,>=4.25.8 Au<3,>=1.26
datadog|0.56.0 aiYbBiXEWKY7CaCM48r>=2.6.0
datasets|5.2.0 esDfFsb1afcPEFE112f64>=1.17 7h>=24.0.0 20<0.4.2 6vAZBQ5l<0.70.20 30<=2026.9.0 3t<3.0,>=1.31.0 6s8g>=5.1
dateparser|1.5.0 dX_dLyZhYlaLFVFQ18T>=2.7.0 8f8pAq
ddtrace|4.16.0 ljEipfiniegCJiJZ212<1;14- 12<1;13- 12<1;12-12 12<1;11-11 12<1;-10 1u==0.1.0 2S~=0.6.1 6S<2,>=1 BI<3
ddtrace-internal|0.1.0 M7CKinLmKuJw501z0
debugpy|1.8.22 jp2gxbfXfPdxFnFE2
decorator|5.3.1 SHkS86PkPEQ55q020
deepdiff|9.1.0 bI2aNMXkXPX-B084113>=5.2,<6 6n<6
defusedxml|0.7.1 Uz6TngSERVQ-7l6i0
dependency-groups|1.3.2 Rs_SQePaOYPj7A5S36sAQ;-10
deprecated|1.3.1 Sv-SgePzPIPo693u0BI<3
detect-installer|0.2.1 PBBPi3NvMxNk69351
dill|0.4.1 ZfbaWfWXVrXoB7Ah0
distlib|0.4.4 crSagzaKaKYE8t7A0
distro|1.9.0 U_IUYxRbRLRZ6R351
dj-database-url|3.1.2 R_gQAQPKOtOH5002024>=4.2
django|5.2.19 lAci1SiIh1fOMrIu10T9v|5.1.15 l93hz0iHg_fKMqIt10T<4 9v|5.0.14 l6-hwoiGgzfHMqIt10T<4 9v|4.2.30 l1dhvGiBgufGMpIs10T<4 9v|4.1.13 k_mhqqiEgzfCMnIq10T<4 9v|3.2.25 kvehk8i9gtf6MjIp10T<4 8f9v
django-allauth|65.21.1 hk-epCeSdlbyJYIk024>=4.2.16 0T
django-celery-beat|2.9.0 Z63WtkW9UlUDBE9m019<6.0,>=5.2.3 43<5.0;-7 2EAp8S1a<2.0.0,>=1.2.32 24<6.1,>=2.2
django-cors-headers|4.9.0 SzWRq7QJPmPC7A5S00T24>=4.2
django-debug-toolbar|8.0.0 ctGYnja7ZBWKEEAv024>=5.2 9v
django-environ|0.14.0 UtFUk4RhRJSM6R3u0An;-9
django-extensions|4.1 bL2bZXYNXOZ5EMCw024>=4.2
django-filter|26.2 Y9oW_sVsUEURBW7Z024>=5.2
django-redis|7.0.0 X9PXV9TPSgUH9m9C024<7.0,>=5.2 8n>=4.0.2 An;-12
django-storages|1.14.6 W4HX04SySIUW847A024>=3.2
django-timezone-field|7.2.2 SkVS7HQQPgPm7Z6i024>=4.2,<6.2
djangorestframework|3.18.3 f9kbecc8biZ1E-Bz024>=5.2|3.15.2 fdkbmScccDZ9FRCS024>=4.2|3.14.0 fcgbfkcbcBZ2FFBw024>=3.0 8f
dnaio|1.2.4 YrAViOWCW4Sv8t6y0BP
dnspython|2.9.2 cuMdgAZaYWanEFE90
docker|7.2.0 aZcbBTX7WbYGBuBj08r>=2.26.0 Au>=1.26.0
docstring-parser|0.18.0 V94W2sRtR6TN7N690
docutils|0.23 eclecNb9acbtEwDYB|0.22.4 ecAebZb9abbsEwDYB|0.19 eI8eKWasaFbaEyDd1
dulwich|1.2.21 gz0g3ededWdQClCO1Au>=2.2.2 An;-11|0.21.7 eImf9ZaaaAc7DPCl1Au>=1.25 An;-7
durationpy|0.11 Of1ONYNAMTMb691z0
ecdsa|0.19.2 a-4btoXAX0Yj9w9V09Y
einops|0.8.2 YM9ZPlUsUMWd9a950
elastic-transport|9.4.2 XwqY2PUtTsVU9I8V0Au<3,>=2 1A9d
elasticsearch|9.5.1 ha5hWLcTc0dVEKEE00N2P<10 8T9dAn
email-validator|2.4.0 W8jUMOTFStS37l6912H3_
envier|0.6.1 Sl8TFhPoPLR2694W0
et-xmlfile|2.0.0 UYnT17RGQtQn6R350
eventlet|0.41.3 c5xc5WZdZNZaCyCe02H3U
execnet|2.1.2 WerXxpTXT5VP8d7w0
executing|2.3.0 V-XWEvSdSMTt7A5S0
factory-boy|3.3.3 WY1XRiTGSoUj8V7Z02Z
faiss-cpu|1.15.1 o3NdS4kakaahAD8t064>=1.25 6s
faker|40.54.0 iZKhjdeReDewITIR1
fastapi|0.165.0 cFVbgIXJWwYcBpB719z>=1.6.0 0N>=4.1.0 7p>=2.9.0 AnAo0G6S>=1.44.0 6g;estandard 6Z;estandard 2b[standard];estandard 2d;estandard 3p<1.0.0,>=0.23.0;estandard 3r;estandard 4S>=3.1.5;estandard 8c;estandard 2R;estandard Ay[standard]>=0.12.0;estandard 7s>=2.0.0;estandard 7r;estandard|0.115.14 bKPaWYVuVVXAAvAZ19z<0.47.0,>=0.40.0 7p!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 An2b[standard];estandard 3p>=0.23.0;estandard 4S>=3.1.5;estandard 8c;estandard 2R;estandard Ay[standard]>=0.12.0;estandard|0.111.1 bHEaRtVoVPX4AkAQ09z<0.38.0,>=0.37.2 7p!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 An2b3p>=0.23.0 4S>=2.11.2 8c2RAy[standard]>=0.12.0|0.110.3 bGkaRtVnVOX4AkAQ09z<0.38.0,>=0.37.2 7p!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 An|0.104.1 bHXaU4VpVQX6AoAV00N<4.0.0,>=3.7.1 7p!=1.8,!=1.8.1,!=2.0.0,!=2.0.1,!=2.1.0,<3.0.0,>=1.7.4 9z<0.28.0,>=0.27.0 An|0.99.1 YjtYrGUXU1V-AkAQ07p!=1.8,!=1.8.1,<2.0.0,>=1.7.4 9z<0.28.0,>=0.27.0 An
fastapi-cli|0.0.34 TTaTaMQfQ7RH7Z690Al>=0.26.1 Ay[standard]>=0.15.0 8_Ay[standard]>=0.15.0;estandard 2c;estandard
fastapi-cloud-cli|0.28.0 Z6kaDfWHUxXYCnCc0Al>=0.26.1 Ay[standard]>=0.17.6 903p>=0.27.0 8_7p[email]>=2.7.4;-12 7p[email]>=2.8.0;13-13 7p[email]>=2.12.0;14- 9Q2d1_02
fastar|0.12.0 eNjG6XbrbmH769020
fastjsonschema|2.22.3 VxNX03SXS1U7846i0
filelock|4.2.11 cgwbQ2YEY2Yr9P8l0|3.32.7 ZXia5iW1VhXT958V0
findpython|0.9.0 UVEVS_RsQrSp8-8D16s>=20 7F|0.8.0 UTFVRmRpQpSo8t8D16s>=20 7F
fire|0.7.1 Zj3aflWRVeXfB0Ah0AE
flake8|7.5.0 XRSY7eUUTtVcAD9m15O<0.8.0 7k<2.16.0 7y<4.2.0
flask|3.1.3 ZSBZtcW6VkX99a8t10w1J>=8.1.3 43>=3.6.0;-9 4J4S>=3.1.2 5KBE>=3.1.0|3.0.3 ZOCZqFW4VhX69a8t1BE>=3.0.0 4S>=3.1.2 4J1J>=8.1.3 0w43>=3.6.0;-9|2.3.3 ZHAZjsVvVaX09I8d1BE>=2.3.7 4S>=3.1.2 4J1J>=8.1.3 0w43>=3.6.0;-9|2.2.5 ZW8Z_QW4VlXF9P8d1BE>=2.2.2 4S>=3.0 4J1J>=8.0 43>=3.6.0;-9
flask-bcrypt|1.0.1 QS0PkdOENsLb500202j0p>=3.1.1
flask-caching|2.5.1 WUkWymT6SUUH8D7N02j>=3.0 15
flask-cors|6.0.5 TluTimR2QYR7693u02j>=0.9 BE>=0.7 An;-10
flask-jwt-extended|4.7.4 Vb1WBURvRISv7l6R0BE>=0.14 2j<4.0,>=2.0 7_<3.0
flask-limiter|4.1.1 WMQWkBSkSGU98V7N02j>=2 5B6m<5 An
flask-login|0.6.3 U9zUErR9QbRY7A5q02j>=1.0.4 BE>=1.0.1
flask-migrate|4.1.0 UK8UbSRjPsRj8l5002j>=0.9 2t0C>=1.9.0
flask-restful|0.3.10 VFaVxPSJRzTK7l6R00F2j>=0.8 9Y8f
flask-socketio|5.7.0 VE7VMuROR9SD5q3500w1J2j2j>=2.1.0 4S8dBE
flask-sqlalchemy|3.1.1 VTuVrVSBRcT27Z6R02j>=2.2.5 9t>=2.0.16
flask-wtf|1.3.0 T2qTs8QYPmRE7N6R02j4JBK
flatbuffers|25.12.19 VfGWxYSMRnT-7N6R0
flit-core|4.2.0 X72XrcT-TjVP8d7A0
flower|2.2.0 eW9YP5ZwZsViBE95019>=5.0.5 AX<7.0.0,>=6.5.7 7U3u8f
fonttools|4.68.0 lB4hNQh9h5efGVGK410;ewoff Bb;ewoff
formulaic|1.2.2 ZpTadEWVVuXzBWBK0475r64>=1.20.0 6v>=1.3 9H>=1.6 AnBI;-12 BI;13-
fqdn|1.6.0 SuLOofQGP_Mu691z0
frozenlist|1.8.0 blENIzYLYKLP6R020
fsspec|2026.9.0 bqGcmfYEXsa7BWBK0
future|1.0.0 ddMeACaRZ_bXE-Ej2
gast|0.7.0 WEiXQiRxRiU76y5S0
gcsfs|2026.10.1 ZG_ZiNVhVVXE8d84006!=4.0.0a0,!=4.0.0a1,>=3.9.0 1w303F3D3J3I8r
geographiclib|2.1 X9RXuxTXTBUW7l6i0
geopandas|1.2.0 dvGep4ZeZQbbCBB_064>=2 6s6v>=2.2.0 8A8H9U
geopy|2.5.0 ZmuaBDWPVJWwAvAZ034<3
gevent|26.9.0 hU3fLOeceScYFvFW03UBZBa
ghp-import|2.1.0 SWmR8PPvPdO_5S0218T>=2.8.1
gitdb|4.0.12 XfcYHbUkU8Vh9a8-09c<6
gitpython|3.2.1 bkkc3xYMY3ZdAZA4039<5 An;-9
google-api-core|2.44.0 bg9bpZYHXAYgC6Bu03N<2.0.0 7a<8.0.0,>=6.33.5 7Z<2.0.0 3D<3.0.0 8r<3.0.0,>=2.33.0 6S<2.0.0,>=1.44.0 3X<2.0.0,>=1.59.0;egrpc 3X<2.0.0,>=1.75.1;14-;egrpc 3Y<2.0.0;egrpc 3Y<2.0.0;14-;egrpc
google-api-python-client|2.202.0 paPYTZkJkIVjHz7w03n<1.0.0 3D<3.0.0 3E<1.0.0 3B<3.0.0 At<5
google-auth|2.62.2 cJBcXJYnXxZZCOC807j1c>=38.0.3;-13 1c>=41.0.5;14- 1c>=38.0.3;-13;epyopenssl 1c>=41.0.5;14-;epyopenssl 8r<3.0.0,>=2.30.0;erequests
google-auth-httplib2|0.4.4 SAkQ1HPVP9Nm500203D<3.0.0 3n<1.0.0
google-auth-oauthlib|1.5.0 UNKTsERbQvRD6y5013D<3.0.0 8t
google-cloud-bigquery|3.47.0 c-ydLJYrYRa4BQB703B[grpc]<3.0.0 3D[pyopenssl]<3.0.0 3H<3.0.0 3M<3.0.0 6s>=24.2.0 8T<3.0.0,>=2.8.2 8r<3.0.0,>=2.21.0
google-cloud-core|2.8.0 VcjVJdSnRuSd8d6903B<3.0.0 3D<3.0.0
google-cloud-storage|3.17.1 e1Re2wZTY_aICOC403D<3.0.0 3B<3.0.0 3H<3.0.0 3M<3.0.0 8r<3.0.0,>=2.22.0 3K<2.0.0
google-cloud-storage-control|1.17.0 csHchhWQWAXT958403B[grpc]<3.0.0 3D<3.0.0 3X<2.0.0,>=1.59.0 3X<2.0.0,>=1.75.1;14- 7Z<2.0.0 7a<8.0.0,>=6.33.5 3W<1.0.0
google-crc32c|1.9.0 VvCQ5jTET0O97Z4W0
google-pasta|0.2.0 Xq7ZAmUUTgW49P8t09Y
google-resumable-media|2.11.0 ZNCZL_VSUoVp8l7w03K<2.0.0
googleapis-common-protos|1.76.0 bl5XlJZ8XBTFElBm07a<8.0.0,>=6.33.5 3X<2.0.0,>=1.59.0;egrpc
gradio|6.31.0 oSwfVQl-lyclLjEU20N<5.0,>=3.0 102a<1.0,>=0.115.2 3P==2.7.2 3V~=0.1 3f<1.0 3p<1.0,>=0.24.1 3t<3.0,>=1.16.0 4S<4.0 5K<4.0 64<3.0,>=1.0 6o~=3.0 6s6v<4.0,>=1.0 79<13.0,>=8.0 7p<=3.0,>=2.0 7w<1.0 8c<1.0 8f8g<7.0,>=5.0 99<0.2.0,>=0.1.7 9M~=2.0 9z<2.0,>=1.0.1 AS<0.15.0,>=0.12.0 Al<1.0,>=0.12 An~=4.0 Ay>=0.14.0
gradio-client|2.7.2 YMSY8CUoUfVo7N5q0303p>=0.24.1 3t<3.0,>=1.16.0 6sAn~=4.0
graphene|3.4.3 ZcDbHkWPVLY3DSDL03R<3.3,>=3.1 3S<3.3 8T<3,>=2.7.0 An<5
graphql-core|3.3.2 dcqdxoZdY_apE6E00|3.2.14 clodA8YtYEa5DgDY0An<5;-9
graphql-relay|3.2.0 Tj3TYDR5QMR68D7A03R<3.3,>=3.2 An<5;-7
graphviz|0.21 WuhXMnTxSzUXA99m0
greenlet|3.5.6 eS4Z4nb6avVwCp9P0
groovy|0.1.2 TjtTWPQaQPQu5S1z0
grpc-google-iam-v1|0.14.6 VdbRu-SyRXOg8l6R03X<2.0.0,>=1.59.0 3N[grpc]<2.0.0 7a<8.0.0,>=6.33.5
grpcio|1.85.1 kU_bgMhzhzYJBhBE0An~=4.12|1.59.5 jWubY8h3h2YDBYBE0
grpcio-status|1.85.1 TNoOSBQhQ7MP693u07a<8.0.0,>=6.33.5 3X>=1.85.1 3N
grpcio-tools|1.85.1 iFrQhFfIfHOD954W17a<8.0.0,>=7.35.1 3X>=1.85.1 9S>=77.0.1
gunicorn|27.0.1 cHHcxSYjYMaGC4Br2|23.0.0 Yn7Zs-VaV1XCAI9r16s43;-7|22.0.0 YkvZquVYU-XAAI9r16s43;-7|21.2.0 YcYZmiVPUpX6AD9r16s43;-7|20.1.0 YYuZj3VOUnX3AI9r19S>=3.0
h11|0.16.0 W6uVlKTISvTA7w6i0
h2|4.4.1 YVMYYlUjUSVf846y03x<7 3h<5
h5py|3.16.0 k3mcfMgvguZUCyBQ064>=1.21.2|3.14.0 joncRAgcgbZHCuBN064>=1.19.3
hatchling|1.33.0 Z3VZnAVMUZW-BzBj16s>=24.2 707IAQ;-10 AS>=0.11.1 Ag
hf-gradio|0.4.1 PXxPguNPM-Nv5S1z13P<3.0 Al
hf-xet|1.8.0 jFZG6XgTgTH85S020
hpack|4.2.0 YCXY06T2SyUT7N5q0
html5lib|1.1 aWRbAPWLW2YAAD9m09YBB
html5tagger|2.0.0 TmPTyaREQnRe7A5q0
httpcore|1.0.9 YyCZbpVMUXWc9_9a01A3b
httpcore2|2.16.2 Z7fZn7VbUnWqA49g03bAh
httpie|3.2.4 ZW4aCJWiV_XrCUC837A1F1y8r[socks]>=2.22.0 7-8u5k>=4.7.0 9S8->=9.10.0 43>=1.4.0;-7
httplib2|0.32.1 YFsW9cVoVnTq6y5008C<4
httptools|0.9.0 dofNnbaUaSL38d4W0
httpx|0.28.1 Z0eZehVAUnWs9P8l10N1A3k==1.* 3_3c<5;ehttp2|0.27.2 Z6wZkNVHUuWz9V8t10N1A3k==1.* 3_9d3c<5;ehttp2|0.25.2 Z5XZrpVDUrX19V8t10N1A3k==1.* 3_9d3c<5;ehttp2
httpx-sse|0.4.3 RZTQjvPKOpOY6i4W0
httpx2|2.16.2 ZxvacvVzVaXjA49a10N>=4.10 3l==2.16.2 3_AhAn;-12
huey|3.5.4 abAcKrWsWQZ6BuBH1
huggingface-hub|2.4.0 flQg7ab-bbdIEeEV21J<9.0.0,>=8.4.2 2f>=3.10.0 303g<2.0.0 3r<3 6s>=20.9 8g>=5.1 AQ;-10 AZAn|0.36.2 egKezcaraHbuEJE932f303g<2.0.0 6s>=20.9 8g>=5.1 8rAZAn|0.27.1 e22eGVaCZjbADHD412f306s>=20.9 8g>=5.1 8rAZAn
humanize|4.17.0 aHIUgkWqV9SACM5S0
hvac|2.4.0 bcxbj4XFWUXhBwBm08r>=2.27.1,<3.0.0
hypercorn|0.18.0 XwpZK3UgTkWSAdAD13b3c7TAQ;-10 An;-10 BJ
hyperframe|6.1.0 TWxU9tQMPwRP6R3u0
hyperlink|21.0.0 Y18YPeVDV6VV8N7A03_
hypothesis|6.170.15 gD1egYcrcgcEDFC_19f<3.0.0
identify|2.6.20 ZdNZfSW0VzWA7N5S1
idna|3.20 ZQpXgxV0U_Uz7l6R1
ijson|3.6.0 aIMWAOWtWmTY8l7l0
imageio|2.38.1 cwudNwZKZ4aoBeAv26479>=8.3.2
imagesize|2.0.1 UTSUv-QjQaSe5S1z0
importlib-metadata|10.2.0 Vo-WdjT1SaT-8d7l0BX56|9.1.0 VMAW9nSXS6TX846y0BX
incremental|24.11.0 Vw2WU0RiRHSn7N5q16s>=17.0 AQ;-10
iniconfig|2.3.1 RIKRbUOrOFPP6R3u0
installer|1.1.0 cLgVAtaHaHSq8l6R0|0.7.0 cHTV5EaDaDSh8l6R0
interface-meta|2.0.1 TSPTcjQpQ0Q-7Z6R0
invoke|3.0.3 aqubHsXLX0YWBHAk2
ipykernel|7.4.0 Zi0aAyWcWCXgBKAh01T1v4A4e4g5N5w6s>=22 8iAX>=6.5.7 Ab
ipython|9.18.1 eSDeycbDaucWEgEM24B4Q5N777W<3.1.0 7b7-9yAbAn;-11
ipython-pygments-lexers|1.1.1 RxVRHZP1OkOn500207-
ipywidgets|8.1.9 Zw_aq1WyWRXlBpBT01T4AAbBH~=4.0.16 4o~=3.0.17
isal|1.9.1 cUITjhZ5Z2RO8d3u0
isodate|0.7.2 UkCUYzRsRARz7l6i0
isoduration|20.11.0 S5WSXBPzP5Pv847A00S
isort|9.0.2 gujZucdjdVXMClAd25o
itemadapter|0.13.1 V2TV73RLR1SS6R4W0
itemloaders|1.5.0 Tm7U3iQSQ2RB693u04H4U6y
itsdangerous|2.2.0 TvAUFIQzQHRY7A5q0
janus|2.0.0 TioTWfQAPzQU5q020
jaraco-classes|3.4.0 QhVQybOYNxOT6R3u05e
jaraco-collections|5.2.1 Sw3Tn-Q1PqR15S0204P
jaraco-context|6.1.2 RJ8RO9OzOgPA5S0200l;-11
jaraco-functools|4.6.0 Sd8SZrQ3PiQ76R0205e
jaraco-text|4.3.0 SttTWIQdQ0Q-7Z5004N4O5eAm
jedi|0.20.1 jsLcvfgqfUaNO1CM06z<0.9.0
jeepney|0.9.0 Wy_YVSU2TGVc9r9P0
jinja2|3.1.6 aTCbUHWsWfYr9a8-05K|3.1.4 aRAbSmWqWdYq9a8-05K
jiter|0.19.0 bkzG5SZPZLH869020
jmespath|1.1.0 V18VZ8RcRFSp7N690
joblib|1.6.0 cB9cpIZ7Yba5DoBu01O
joserfc|1.8.0 YKdZOUV9ULWkBTBA01c>=45.0.1
json5|0.17.3 WfWX7jT5SqTM7N5S1
jsonpatch|1.47 VcpV-OSCRyTO691z24Z
jsonpointer|3.12 SJ1RQnPnPAP969020
jsonschema|4.26.0 aLbaezVlVMXTAVA410b4b8o922-;eformat-nongpl 3_;eformat-nongpl 4F;eformat-nongpl 4Z;eformat-nongpl 8x;eformat-nongpl 8y;eformat-nongpl 8z;eformat-nongpl As;eformat-nongpl BA;eformat-nongpl
jsonschema-specifications|2025.9.1 TwiNS6RKPFM29I3u08o
jupyter|1.1.1 N2s001LyLR014W0105_4f5t494C4l
jupyter-builder|1.3.0 fDeXBtcHcFUm9C7w24gAQ;-10 Ab
jupyter-client|8.10.0 ZagaG3WIVmXhAZA934g8T>=2.8.2 8iAX>=6.4.1 AbAn
jupyter-console|6.6.3 UriVXXS7RaTC847A1494A4e4g7W7-8iAb
jupyter-core|5.9.1 Vk3WKCSbSBTu7l6R37FAb
jupyter-events|0.12.1 TxUUANRUQfRk8N6i14a[format-nongpl] 6s8b8g>=5.3 8o8x8yAb
jupyter-lsp|2.3.1 YblXmjVJUQV9BuAs04j43>=4.8.3;-9
jupyter-server|2.21.1 dwTcNWZrZWZmDWCU10N>=3.1.0 0Q4S>=3.0.3 4e4g4h4k5t5u6r;-11 6s>=22.0 7U8i9NAFAX>=6.2.0 AbBC
jupyter-server-terminals|0.5.4 Sn0SPJQVPaQ67N5S0AF
jupyterlab|4.6.6 moKabSkLkIXwJOAZ30Y3p<1,>=0.25.0 494S>=3.0.3 4d4g4i4j<3 4n<3 606s>=23.2 AQ;-10 AX>=6.2.0 AbAn;-11
jupyterlab-pygments|0.3.0 TKJMvWQvQ4L27N350
jupyterlab-server|2.28.1 XmtXstUcTwVQAI8d00k4S>=3.0.3 4X4a4j<3 6s>=21.3 8r>=2.31
jupyterlab-widgets|3.0.17 bY7JkkYAX_JB8-1z0
kafka-python|3.0.12 eVzea8b3Z_biGVFG1
keras|3.15.1 j60k0VereGgeIzIy000648-5q3d6k5Z6s
keyring|25.7.0 W6HWrgTQSkUFA49I19K4R43>=4.11.4;-11 4L4O4N|24.3.1 V_mWkCTLSdU7A49I14L43>=4.11.4;-11 9K4R
kiwisolver|1.5.1 hBiMOmdQdQK06R1z0
kombu|5.7.0 cBic_XYlYMaPCSCF00EA_==5.1.0 8n<9.0.0,>=6.4.0;eredis 6s==26.3;eredis
kubernetes|37.0.2 oMtnEPi0hukTL4L301A8T>=3.0.0 7p>=2.14.2 8g>=6.0.3 BC8r8t6MAnAu<3.0.0,>=2.8.0 2MAu>=2.8.0 06<4.0.0,>=3.14.5 07
langchain|1.5.0 bL-bXIXcXEYkAoAV04y<2.0.0 50<1.3.0 7p>=2.7.4
langchain-classic|1.0.8 ezxfORcXaKc1K1J_00Z<5.0.0,>=4.0.0;-10 4y<2.0.0 4_<2.0.0 54<1.0.0 7p<3.0.0,>=2.7.4 8g<7.0.0,>=5.3.0 8r<3.0.0,>=2.0.0 9t<3.0.0,>=1.4.0
langchain-community|0.4.2 iKDi-bepdqg7JmJl006<4.0.0,>=3.8.3 3q<1.0.0 4w<2.0.0 4y<2.0.0 54<1.0.0 64>=1.26.2;-12 64>=2.1.0;13- 7s<3.0.0,>=2.10.1 8g<7.0.0,>=5.3.0 8r<3.0.0,>=2.32.5 9t<3.0.0,>=1.4.0 A9<10.0.0
langchain-core|1.8.2 eykfIwayaScMEfEa01A3p>=0.23.0 4Y4-54<1.0.0 6s>=23.2.0 7p<3.0.0,>=2.7.4 8g>=5.3.0 A9AnAw>=0.12.0
langchain-openai|1.7.4 b34a-eX5WpYGA49a01A4y<2.0.0 6O>=2.45.0 AK
langchain-protocol|0.0.20 R-uTI_OmORPi5S1z0An<5.0.0
langchain-text-splitters|1.1.3 WwcX1_TMSrUN8D7A04y<2.0.0
langgraph|1.2.22 cfWd0-YjYLaGCMCB04y<2 51<5.0.0 52<1.2.0 53<0.5.0 7p>=2.7.4 BQ
langgraph-checkpoint|4.3.2 YD4YYxUXU6Vo9C7w04y6p
langgraph-prebuilt|1.1.2 XCfXIGTdTOUf6y5S04y51<5.0.0
langgraph-sdk|0.4.14 ba1btcXWX3YnB4Ao03p>=0.25.2 4y<2 4-6o>=3.11.5 BD>=14
langsmith|0.15.0 gOkgZYcRbmdcG-Gw00N<5,>=3.5.0 22<2 3r<3 6o>=3.9.14 6s>=23.2 7p<3,>=2 8u8r>=2.0.0 9dAn<5 Aw<1.0,>=0.12.0 BD>=15.0 BQBc
lark|1.3.1 ZYtaiyWMV-YHAh9w0
lazy-importer|0.1.0 S_5RzTQGP-Pg5q350
lazy-loader|0.6 RidRAcPGP1P6500206s
libclang|18.1.1 nz1XimlJlIUy6R3u0
librt|0.16.0 diM001aaaZ018V010
lightgbm|4.7.0 ikWahXftftXo7l6905r64>=1.21.3 9H
limits|5.8.0 Y6jYqxUfTVVmAV9a01-6s>=21 An
llvmlite|0.50.0 qqicIinnnnZYAdA90
locket|1.0.0 PgQPmsNLM-Nf50020
loguru|0.7.3 YGrYaAUgUTVx8t8D0
lxml|6.1.3 jCfZclg_g-X9EN9P0|5.3.2 j7rYs4gtgrWQEL9I0|5.2.2 j8vYs3gugtWQEL9I0
lz4|4.4.5 hJLT8EdIdIQH6y3u0
mako|1.4.3 YtWZpMVPUzX7AD9m15K
markdown|3.11.3 Zcva9jWSVpXYAD9m1
markdown-it-py|4.3.0 Yf9YtrVxV1WPB_Bh15R~=0.1
markupsafe|3.0.4 UvCSK2RxRnO-6i1z0
marshmallow|4.4.0 X-4YJ9UIU1VZ8V7N0
matplotlib|3.11.2 lM6jAzimihgLHpFn01X1j2y4s64>=1.25 6s>=20.0 79>=9 8C8T>=2.7|3.9.4 kt0ir0iIiCf_HmFk01X1j2y4s64>=1.23 6s>=20.0 79>=8 8C8T>=2.7|3.8.4 m7MimMjEj9fyHsFn01X1j2y4s64>=1.21 6s>=20.0 79>=8 8C8T>=2.7
matplotlib-inline|0.2.2 RjURZSPVP0PS69350Ab
mccabe|0.7.0 RB9RcLOmOSPJ5S020
mcp|2.3.0 cxddQpZeZBatDZDR10N>=4.10;14- 0N>=4.9;-13 3r4a5Q==2.3.0 6S>=1.28.0 7p>=2.12.0 7_[crypto] 8c9x9z>=0.27;-13 9z>=0.48.0;14- AnAoAy>=0.31.1
mcp-types|2.3.0 ZX_ZBoU_UpVZ7A5q07p>=2.12.0 An
mdurl|0.1.2 RyyRMgPdOzPI6i500
mergedeep|1.3.4 S4MS6wONNpOa5q350
meson|1.12.1 gTUhJ-cicJefFSFI1
mistune|3.4.0 Y6BZMGV2UGWqAhAD1An;-10
mkdocs|1.6.1 hWYZmDgAg7XGEN9w11J>=7.0 3843>=4.4;-9 4S>=2.11.1 5I5K5S5W6s>=20.5 708h8g>=5.1 B4>=2.0
mkdocs-get-deps|0.2.2 RRwS0zPVOxQ46R3u143>=4.3;-9 5S7F8g>=5.1
mkdocs-material|9.8.1 jrwZqlicgnXHQgB_00k0n1R4S>=3.1.6 5I5Y5V<2 6t7-818r>=2.33.0
mkdocs-material-extensions|1.3.1 RaiR15PFOwP25S350
ml-dtypes|0.6.0 e3mTizZyZxPQ6R35064>=2.0.0 64>=2.1.0;13- 64>=2.3.0;14-
mlflow|3.18.0 nAlkabjSjGhoL6J_15b==3.18.0 5c==3.18.0 2m<7 2j<4 06<4,>=3.7.0 0C!=1.10.0,<2 1c<51,>=43.0.0 2I<8 3Q<4 3a<27 3s<4 5M<4 64<3 6v<4 7h<27,>=4.0.0 9G<2 9H<2 9Z<1 9t<3,>=1.4.0
mlflow-skinny|3.17.2 kEEkMwgLfuhZK1Jr10N!=4.15.0,<5,>=3.6.2 16<8,>=5.0.0 1J<9,>=7.0 1O<4 1p<1 2a<1 3A<4 43!=4.7.0,<10,>=3.7.0 6S<3,>=1.9.0 6f<3 6g<3 6s<27 7a<8,>=3.12.0 7p<3,>=2.0.0 8X<2,>=0.19.0 8g<7,>=5.1 8r<3,>=2.17.3 9v<1 9z<2 An<5 Ay<1
mlflow-tracing|3.17.2 iWViRMeJdufXI2Hv016<8,>=5.0.0 1p<1 6S<3,>=1.9.0 6f<3 6g<3 6s<27 7a<8,>=3.12.0 7p<3,>=2.0.0
mock|5.2.0 WYgX4wSqSmUf5q350
more-itertools|11.2.1 Z4_YvxVCV8WE6i350
motor|3.7.1 Z7ZYPJVDUgV88l7N082<5.0,>=4.9
mpmath|1.4.1 eSJfcqaraicVCrCe0|1.3.0 eGRfNkahaYcJCcCS0
msal|1.39.0 a8ba5nWnWVXa9P8t08r<3,>=2.0.0 7_[crypto]<3 1c<51,>=2.5
msal-extensions|1.3.1 ULCURfReQ_Rv7A5q05h<2
msgpack|1.2.4 drPUY5aNaNRm6R3u0
multidict|7.2.1 dz9W7faYaYTF7Z3u0|6.9.1 ciwVwsZGZFS-6i3u0An;-10
multiprocess|0.70.19 afSc1bX2WcZ8AzAd020
murmurhash|1.0.16 Zo_Lc6WhWdKG7l4W0
mypy|2.4.1 nJZiVSk0jtfkKJGC5An5o70AQ;-10 590U<1.0.0
mypy-extensions|1.2.0 Q1KQS_NmNSO64W020
mysql-connector-python|26.10.0 n_zdpOkykxb3DUCa0
namex|0.1.0 QLuQqlOANZOt693u0
narwhals|2.29.0 eVNfS-aVa2cIEOEJ0
nbclient|0.11.0 VQlVheSCRmTA7N5q14e4g5uAb
nbconvert|7.17.2 cG6ZdBYiY6X8DbBw20q0v[css] 1y43>=3.6;-9 4S>=3.0 4g4m5K5U<4 5s5u6s6w7-Ab
nbformat|5.11.1 YzHYDzVOU2VaB7AI12e4a4gAb
nest-asyncio|1.6.0 Q9zQOINpNTO850020
nest-asyncio2|1.7.4 S4NRZgPBOvP950020
networkx|3.6.1 hqlifyeRe3fHHpHj0
ninja|1.13.2 Zs0R6KXiXhOp6y3u0
nltk|3.10.4 hVchhedxdcexGZG011y1J4V8pAZ
nodeenv|1.12.0 WoOW4wTRTNTc5q021
notebook|7.6.5 kJeS3dhDhBPmGP3u14d<2 4j<3 4n<3 4l<4.7 60<0.3 AX>=6.2.0
notebook-shim|0.2.4 T4AT48QQPdQW7l6i04j<3
nox|2026.10.20 Z5sZYfV_VQX59g8-20P<4 0b1S<7 1z3u6s>=22 7F8VAQ;-10 B0>=20.15
numba|0.68.1 k1zkHdg9fyh8IhIO05C<0.51 64<2.6,>=1.22
numexpr|2.14.2 daqYbRa9a6Vh9r69064>=1.26.0
numpy|2.4.6 nfxjl8kHkDgXJLHE2|2.2.6 njrjickGkCgVJFHF2|2.0.2 oDAjf0kgkfguJ1HB2|1.26.4 n_GjbukUkTgrI-HF1|1.25.2 n-vjc5kUkSgrIuHC3|1.24.4 npzja-kKkJgqItHC3
nvidia-cublas|13.10.0.20 uEZ001tLtL017N01068|13.4.1.3 u0T001t5t5017N01068
nvidia-cuda-cccl|13.3.5.0.6 kmB001gLep01Ld010
nvidia-cuda-cupti|13.5.25 nMs001jSjS01Ah010|13.2.86 nFX001jJjJ01Ak010
nvidia-cuda-nvrtc|13.5.37 qJC001nini015q010|13.2.86 pj3001n6n6015q010
nvidia-cuda-runtime|13.5.37 iCn001ezer01Cs010|13.2.86 i2Y001emed01Cp010
nvidia-cudnn-cu13|9.28.0.42 vRf001tmtm019m01065|9.26.0.51 vHR001tntn019m01065
nvidia-cufft|12.5.0.14 rdy001qbqb016y0106J|12.2.0.57 sBP001rNrN016y0106J
nvidia-cufile|1.20.0.107 gWq001dcdc015q010|1.17.1.22 gF3001dKdK015q010
nvidia-cusolver|12.4.1.2 sA4001rsrs017A010656J6E|12.2.0.11 s1x001rVrV017A010656J6E
nvidia-cusparse|12.9.4.2 rlm001rXrX015q0106J|12.7.10.12 qe-001qMqM015q0106J
nvidia-cusparselt-cu13|0.10.0 rce001qgqg015q010|0.8.1 ra0001qhqh015S010
nvidia-ml-py|13.615.71 ZVBZm5UWUPW0501z0
nvidia-nccl-cu12|2.32.3 tdk001sisi01C6010
nvidia-nccl-cu13|2.32.3 sn5001sJsJ01C6010|2.30.7 roA001rLrL01BW010
nvidia-nvjitlink|13.5.37 pfE001n5n5015S010
nvidia-nvshmem-cu13|3.8.0 ryV001qtqt01Dc01066|3.7.2 r9D001q2q201Cg01066
nvidia-nvtx|13.5.25 blV001XvXJ01Ao010|13.2.86 b1b001XDWX01AQ010
oauthlib|4.0.1 aebawOXMWSXpCDC10
onnxruntime|1.31.1 n-igZllDlCdpG4Fx12v64>=1.21.6 6s7a>=4.25.8
openai|3.54.0 ikQiLnevd6egLHLG00N<5,>=4.10.0 3r<3 4T<1 7p!=2.0.*,!=2.1.*,!=2.2.*,!=2.3.*,<3,>=1.10.13 9dAn<5|1.109.1 fpJfOzcGaIbkI_I-10N<5,>=3.5.0 22<2 3p<1,>=0.23.0 4T<1 7p<3,>=1.9.0 9dAZAn<5|1.59.9 e5Gdj5aEYfaEGkGh10N<5,>=3.5.0 22<2 3p<1,>=0.23.0 4T<1 7p<3,>=1.9.0 9dAZAn<5
opencv-python|5.0.0.93 r4WRohoMoMP3CS6y064<2.0;-8 64>=2;9-|4.10.0.84 qmvT-mnvnvRFDY7A064>=1.21.2;10- 64>=1.23.5;11- 64>=1.26.0;12- 64>=1.17.0 64>=1.17.3;8- 64>=1.19.3;9-
opencv-python-headless|5.0.0.93 qVrRohnrnrP3BT6y064<2.0;-8 64>=2;9-|4.10.0.84 qAaT-mnHnHRFCl7A064>=1.21.2;10- 64>=1.23.5;11- 64>=1.26.0;12- 64>=1.17.0 64>=1.17.3;8- 64>=1.19.3;9-
openpyxl|3.1.5 b_acz3YaXma4EhEd02T
opentelemetry-api|1.45.2 XuQYQUUdTqVWAk9V0An|1.45.1 Xu5YQFUcTqVVAk9V0An
opentelemetry-distro|0.66b2 MpFLHJM3KvJp5S1z06S~=1.12 6a==0.66b2 6g~=1.13
opentelemetry-exporter-http-transport|0.66b2 ST3RQgQAPKOy6i4W06S~=1.15 8r~=2.25;erequests
opentelemetry-exporter-otlp|1.45.2 QjuE-hOXO6HA5S0206Y==1.45.2 6Z==1.45.2
opentelemetry-exporter-otlp-common|0.66b2 SuOS5MQDPkPy6R4W06g~=1.45.2
opentelemetry-exporter-otlp-proto-common|1.45.2 TeOT3UQqQ6Qd7N6906f==1.45.2
opentelemetry-exporter-otlp-proto-grpc|1.45.2 UWhU89RUQiRa6y5003N~=1.57 3X<2.0.0,>=1.63.2;-12 3X<2.0.0,>=1.66.2;13-13 3X<2.0.0,>=1.75.1;14- 6S~=1.15 6W==0.66b2 6X==1.45.2 6f==1.45.2 6g~=1.45.2 An
opentelemetry-exporter-otlp-proto-http|1.45.2 V4uUiWRrQtRi7A5S03N~=1.52 6S~=1.15 6U[requests]==0.66b2 6W==0.66b2 6X==1.45.2 6f==1.45.2 6g~=1.45.2 8r~=2.7 An
opentelemetry-instrumentation|0.66b2 WIJWQBTFSbTt8t8426S~=1.4 6h==0.66b2 6s>=18.0 BI<3.0.0|0.66b1 WIJWQBTFSbTt8t8426S~=1.4 6h==0.66b1 6s>=18.0 BI<3.0.0
opentelemetry-instrumentation-asgi|0.66b2 UG_TnTQvQfRF5q3u00T~=3.0 6S~=1.12 6a==0.66b2 6h==0.66b2 6i==0.66b2
opentelemetry-instrumentation-fastapi|0.66b2 TbsSPwQcQHPu693506S~=1.12 6b==0.66b2 6a==0.66b2 6h==0.66b2 6i==0.66b2
opentelemetry-instrumentation-flask|0.66b1 U00T5MQlQWQg5q3506S~=1.12 6e==0.66b1 6a==0.66b1 6h==0.66b1 6i==0.66b1 6s>=21.0
opentelemetry-instrumentation-wsgi|0.66b2 TadT2vQWQCQU5q3506S~=1.12 6a==0.66b2 6h==0.66b2 6i==0.66b2|0.66b1 TadT2vQWQCQU5q3506S~=1.12 6a==0.66b1 6h==0.66b1 6i==0.66b1
opentelemetry-proto|1.45.2 YdbUjHV7U0QgAZ9P07a<8.0,>=5.0
opentelemetry-sdk|1.45.2 acZawmW_WKY9BrBT06S==1.45.2 6h==0.66b2 An
opentelemetry-semantic-conventions|0.66b2 bcsaK4Y1XGWcDcDV06S==1.45.2 An|0.66b1 bcsaK4Y1XGWcDcDV06S==1.45.1 An
opentelemetry-util-http|0.66b2 RhYSJ5P8OdQ65q3u0|0.66b1 RhYSJ5P8OdQ65q3u0
opt-einsum|3.4.0 YXQZf4V6UeWt9g9I0
optree|0.20.0 d9IZpdaNaGWF8t7l0AnAn;13-
optuna|5.0.0 dhEePna9ZLbSF9F110C>=1.5.0 1S646s>=20.0 9t>=1.4.2 AZ8g
ordered-set|4.1.0 Rw7S4KOtOePF4W020
orderly-set|5.5.0 UC5UyKQNQBRm5S1z0
orjson|3.13.0 ZNzII9WmWfIK6i020|3.10.18 Z3XHs3WpWnI069020
ormsgpack|1.13.1 awUL4pYnYhJw7A350
outcome|1.3.0.post0 S68QLgPpPKO16y3u00b
overrides|7.7.0 UOVU9yREQkRe6y500
packaging|26.3 aU1ahEWlWXX-9P8d0|24.2 YO3Ya7UrUaVt8l7l0
paginate|0.5.7 Tq0Se7QWQEPp5S1z0
paho-mqtt|2.2.0 ZDuZIaVJV1WN8N7A0
pandas|3.1.1 mvPmRfjPjFjGKTKF064>=2.0.2;-13 64>=2.3.3;14- 8T>=2.9.0|2.3.3 mvDl-gjVjLiuKOKC064>=1.22.4;-10 64>=1.23.2;11-11 64>=1.26.0;12- 8T>=2.8.2 8fAp|2.2.3 mv-lzVjZjPitKNKB064>=1.22.4;-10 64>=1.23.2;11-11 64>=1.26.0;12- 8T>=2.8.2 8fAp|2.2.2 mvdlzVjYjPitKNKB064>=1.22.4;-10 64>=1.23.2;11-11 64>=1.26.0;12- 8T>=2.8.2 8fAp|2.1.4 mm6lsnjNjEimKIK6064<2,>=1.22.4;-10 64<2,>=1.23.2;11-11 64<2,>=1.26.0;12- 8T>=2.8.2 8fAp|2.0.3 mmIlkijNjDifKSK608T>=2.8.2 8fAp64>=1.20.3;-9 64>=1.21.0;10- 64>=1.23.2;11-
pandocfilters|1.5.1 RZ7QVyPEOnOX50020
paramiko|5.1.0 bSHbtuY6XdZ4AkAQ00p>=3.2 1c>=3.3 4887
parsel|1.12.1 TzEUbsQtQXSA6R4W01d4U5F>=5.1.0 B1
parso|0.8.7 ZXQZXxWDVJX8A48V0
partd|1.4.2 T_SVjCROQcT28D7N05DAT
passlib|1.7.4 eLReDfadaMbND1Ce00p>=3.1.0;ebcrypt
pathspec|1.1.1 XOeXBaUUTJU19_9a0
patsy|1.0.3 bctc2JYNYCZL9w9V064>=1.4 6s
pbs-installer|2026.10.25 cE9SQ7WHWFQC6y4W13r<3;edownload 0m;-13;einstall
pdfminer-six|20260107 iNPc4DhfhdZ7Ec9r01F1c>=36.0.0
pdfplumber|0.11.10 XtDYH_UcUGVv9C8N173==20260107 79>=12.2.0 8F
peewee|4.5.3 boUcuCXtXia9A99V2
pendulum|3.3.0 c9jaEZZRZ3XGDZDO08T>=2.6 Ap
pexpect|4.9.0 XpTYOeUnUGVf8t8407f
pika|1.4.4 bePc5oXQX9Ys9_9V0
pillow|13.0.0 knvdZAhthsb2DlCl0|11.0.0 jSDdPLgWgUauDcCh0|10.4.0 jq5dMggcgbarDcCj0|10.3.0 jordGogbgaalDcCj0|10.2.0 jpvdCMgbgZahDUCh0
pip|26.3 hTqhKmeHdvejHNGy2|25.0.1 hH0hIpe6dsekGxGm2|24.0 hsshxYeVeDfAHRHH3|23.2.1 hqnhvMeTeBf8HLHF3|23.0.1 hnwhsWeQe8f5HLHF3
pip-tools|7.6.2 YEzYemVGUiWAAQ9w2111J>=8 7A>=22.2 8JAn;-10 AQ;-10 9SBF
pipenv|2026.10.3 iKEiRif6enfuIKH-21A6s>=22 9S>=67 B0>=21.14.6|2024.4.1 iSciaJfVfEf_IUI521A6s>=22 9S>=67 B0>=20.24.2
pipx|1.18.4 bBTbzCXhXCZTBKAz10P2f>=4.2 6s>=26.3 7FAv
pkginfo|2.0 TXZUEzR4Q0Re9C6R1|1.13.3 WSRXRIT9SOU9A98V1
platformdirs|4.14.7 bItY4EVjVTUT8V7N0
playwright|1.65.2 qeng45nTnTdJF9Cz13U<4.0.0
plotly|7.1.0 mhWkpbikiHfsKSKN15r6s
pluggy|1.7.0 VSxVxVSORsTQ8D7A0
poetry|2.5.1 cNndCoZ8YOamEmEf111<2.0.0 14[filecache]<0.15.0 1I<3.0.0 2L>=0.25.0,<2 2e<3.0.0 2g>=0.6.2,<0.9.0 46>=0.7.0,<2.0.0 4r>=25.1.0,<26.0.0 6s>=24.2 72[download,install] 7E>=1.12,<2.0 7F<5 7K==2.5.0 8J<2.0.0 8r>=2.26,<3.0 8u<2.0.0 9V<2.0 AQ<3.0.0;-10 AS>=0.11.4,<1.0.0 AgB0>=20.26.6|1.8.5 bk0cgfYZXlaDEgEa111<2.0.0 14[filecache]<0.15.0 1I<3.0.0 1Z<0.5.0 2L>=0.21.2,<0.22.0 2e<3.0.0 43>=4.4;-9 46>=0.7.0,<0.8.0 4r>=24.0.0,<25.0.0 6s>=23.1 77<5.0.0 7E>=1.12,<2.0 7F<5 7K==1.9.1 7L<2.0.0 8J<2.0.0 8r>=2.26,<3.0 8u<2.0.0 9V<2.0 AQ<3.0.0;-10 AS>=0.11.4,<1.0.0 AgB0>=20.26.6,<21.0.0
poetry-core|2.5.0 dX7e5YZzZWbVENDx0|1.9.1 cXjdInZ9YbaiEDDo0
poetry-plugin-export|1.10.1 TXQTi-QVP-RV6R4W07J>=2.1.0,<3.0.0 7K>=2.1.0,<3.0.0 AS>=0.11.4,<1.0.0
polars|2.1.0 gYugsVc9brdIF6F007N==2.1.0
polars-runtime-32|2.1.0 qpTIEfnUnUFV5q1z0
portalocker|4.4.2 aDBa4hWlWdXE7N690
portend|3.2.1 QAXPs3O2NkNn50020A8
pre-commit|4.7.0 ZjjZdbYIXxX2CWBj11C3-5-8g>=5.1 B0>=20.10.0
preshed|3.0.15 fTwRZ-c4c3Ow8t6901k<2.1.0 5m<1.1.0
prettytable|3.18.0 XSyXVfTHT5UQ6R4W0B7
priority|2.0.0 S8ERfdPJP1P65q1z0
prometheus-client|0.26.0 Y6qYubUpUIWRA49V0
prometheus-fastapi-instrumentator|8.1.0 VB-UkERVR4Rq6R4W07U<1.0.0 9z>=1.0.0,<2.0.0
prompt-toolkit|3.0.53 dLAe1MZpZKbHD_Dt0B7
propcache|0.5.4 brIONSYPYNMf7A3u0
protego|0.7.0 TDRT0OQVQ4Qr6R4W0
proto-plus|1.29.0 Wt9WnfU8T5U79a9507a<8.0.0,>=6.33.5
protobuf|7.36.2 dJzcVoZSZDZ3BYBK0|4.25.9 ccRbhYZ1YpYfB4Ao0|3.20.3 bE1bNmXMWiYNB0Ad0
psutil|7.2.2 abWZ_CXFX4XY7l6R0
psycopg|3.3.9 bd-cpOYCXWZsCYCJ0An;-12 7d==3.3.9;ebinary
psycopg-binary|3.3.9 j17JKVgEgEIt951z0
psycopg2-binary|2.9.13 jFvXPbgSgSUp9m6i0|2.9.10 i0mXPSfUfUUp9a6i0|2.9.9 i0lXPPfUfUUp9a6i0
ptyprocess|0.7.0 TScTjeQZQKRQ5q3u0
pure-eval|0.2.4 Sx2TT2Q6PgR56i4W0
pyarrow|26.0.1 qiZgeXnYnYduIRCz0|17.0.0 pxDgMmmfmedcIdDL064>=1.16.6
pyasn1|0.6.5 ZllaINVZUxX7A99g0
pyasn1-modules|0.4.2 bYoclRXgWKZ3DkDc07i<0.7.0
pycodestyle|2.15.0 WEmWTQSqSiUD5S021
pycparser|3.12 YhRZ8PUjUVW47A5S0
pycryptodome|4.4.0 j9RgEdfWfKd5FkF70
pycryptodomex|3.24.2 hXdfSKeieNcAGKEr0
pycurl|7.49.0 kO8THQhYhYQi9V350
pydantic|2.14.3 eJmeWHaSaBbrD9C_00H7q==2.50.4 AnAo2R;eemail|2.10.6 du9eK_a4ZobhD4Cw00H7q==2.27.2 An2R;eemail|2.8.2 ds6eAqa1ZlbYC_Cr00H7q==2.20.1 An;13- An;-12 2R;eemail|2.5.3 dXpdzqZlZRbLCrCg00H43;-7 7q==2.14.6 An2R;eemail|1.10.27 i8NbHEfMfLYlCMB00An2R;eemail
pydantic-core|2.50.4 h4yXkcegebTX6i1z0An|2.27.2 gmfXF7eKeKT5691z0An|2.20.1 g_KX8BeQeQS-691z0An|2.14.6 h4kX2EeReRSt691z0An
pydantic-extra-types|2.11.1 Z6NZfwVOUtWa9g9C07p>=2.5.2 An
pydantic-settings|2.16.3 Z8iZTFVVV2W_9C8d07p>=2.7.0 8X>=1.2.2 AnAo|2.7.1 WoJX6ySfSUUX6R4W07p>=2.7.0 8X>=0.21.0
pydeck|0.9.3 n86VbvjBjBTBAo9m04S>=2.10.1 64>=1.16.4
pydispatcher|2.0.7 Sr_T6XQ8PbQi6R500
pydot|4.0.1 WfxX7hTGT2UW7N5S08C
pydub|0.25.1 WJ2X9ISuSdUj7w6i0
pydyf|0.13.0 SOXTOjP3OvQU4W020
pyflakes|4.1.0 Z5xaPPUtUcWk9P8l1
pygithub|2.10.0 eQPeMvaEYfabEXEP0878r>=2.14.0 7_[crypto] AnAu>=1.26.0
pygments|2.21.0 gfugFTd1cfdmGJGG1
pyjwt|2.15.1 WZeX0MT0ScUL8D6y0An;-10 1c>=3.4.0;ecrypto
pylint|4.1.4 eQHet3azaQcJEkEc40V<=4.4 20;-10 20;11- 20;12- 4G<10 5O<0.8 7FAQ;-10 AS>=0.10.1 An;-9
pymdown-extensions|13.1 du3dhUYwYgacAsAd05I8g
pymongo|4.20.0 g5qfS-cWcCcbENE102H<3.0.0|4.8.0 gfmdxIdLdDb5D6CO02H<3.0.0
pymupdf|2.0 pcThiHoAoAexF1Ce25x646N8g84==2.0 7bA785==2.0
pymupdf-layout|2.0 I3_001J0I70135010
pymupdf4llm|2.0 H_N001IyI60135010
pymysql|1.2.4 X5vXvITwTfVL8l840
pynacl|1.6.2 gEzYs1dMdJV3A99V01B;-8 1B;9-
pynvml|13.0.1 XFVXBeSZSHUL7A5006G
pyodbc|5.5.0 cqD001ZuZu015S010
pyogrio|0.13.0 pMraXum9m9XnFC7w01A646s
pyopenssl|26.4.0 YG2YW_UQUHVZ7A5S01c<51,>=49.0.0 An;-12
pyparsing|3.3.3 aQMa-nWgWVYJ8l7w0
pypdf|7.1.0 e3CejcZ_ZpbqBbBN0An;-10
pypdf2|3.0.1 cS9dIPYNYCaOA49g0An;-9
pypdfium2|5.15.2 iUea9XgHgFXSCYAd1
pyphen|0.18.1 hYqQq5eVeVOsCc020
pyproj|3.7.2 m5XZJJigigW8CQ8N11A
pyproject-api|1.12.1 TdDUI2QaPzRg7A5S06s>=26.3
pyproject-hooks|1.3.3 SxrTdjPqPLQz693u0
pyserial|3.5 ZFiZvUVlVAX69w9I2
pysocks|1.7.1 U5tTqTR3QoRa5S1z0
pytest|9.2.0 dRZeA9ZyZhbeCYCH2456s>=24 7I<2 7-AQ;-10|8.3.5 cvzdjIZSZBbBCDBu2456s7I<2 AQ;-10|8.1.2 cs_djuZPZ8bFCDBu2456s7I<2.0 AQ;-10|7.4.4 ckeddjZIZ0bBCBBu2456s7I<2.0 AQ;-10 43>=0.12;-7
pytest-asyncio|1.5.0 UOaUPpR8QyRz691z08M>=8.4 An;-12
pytest-cov|7.1.0 V6lTyvRwRhRX693501Y[toml] 7I8M>=7
pytest-django|4.14.0 VVFVeUSORsTD846908M>=7.0.0
pytest-mock|3.17.0 TA7TMRPyPcQz6i3u08M>=6.2.5
pytest-xdist|3.8.0 X2nXwyTuT7VB8t8402V8M>=7.0.0
python-crontab|3.4.0 VexVzFSTSFTT69350
python-dateutil|4.0.0 ZHIZZlVpVbX7958V0Ap|2.9.0.post0 a8DZGmYKYHWn8-8409Y
python-decouple|3.8 S6jR0iPcPCOo50020
python-discovery|1.9.5 WyXXz5TmTIVa847A02f>=3.16.1
python-docx|1.2.0 ddjbw1YbY5YuDRCh05F>=3.1.0 An
python-dotenv|1.2.4 UrqUPTRzRfS57Z5q1|1.0.1 UJGU77RXRBRo7Z5q1
python-engineio|4.15.1 Y6DYp9UeTyWC9a9509W
python-gitlab|8.6.0 b36bW2XKWPYDD4Cs18r>=2.32.0 8u
python-jose|3.5.0 WMhW-aT4SOUB8N7Z02N94!=4.1.1,!=4.4,<5.0,>=4.0 7i1c>=3.4.0;ecryptography
python-json-logger|4.2.0 TRsTkLQlPuQ-7Z690
python-multipart|0.0.34 WMKVpTSvSgTB7A5q0
python-socketio|5.18.1 ZHlZyeVVUmWs9_9a00r8Y8r>=2.21.0;eclient BC;eclient
pytokens|0.4.1 bgfUm_YhYfRo7A3u0
pytz|2026.6 cQ5VI3aXYuSoHu500
pyyaml|6.0.3 fLSYqmbqbpVj8t840|6.0.2 f9fYqmbgbfVj8t840
pyyaml-env-tag|1.1 PEjLn1NYN4Ke500208g
pyzmq|27.3.0 eeQamCc2byY9ClBm0
qdrant-client|1.20.0 fOxeyDaKa2bdDYC_03X>=1.41.0 3p[http2]>=0.20.0 64>=1.21;11-11 64>=1.21,<2.3.0;10-10 64>=1.26;12-12 64>=2.1.0;13-13 64>=2.3.0;14- 7O<5.0 7a>=3.20.0 7p>=1.10.8,!=2.0.*,!=2.1.*,!=2.2.0 Au>=1.26.14,<3
qrcode|8.2 WsJXwSTsTJVBAD9r1
queuelib|1.10.0 UR5WEQQzQKSU7A5q0
rapidfuzz|3.14.6 jKAYh8fdfcUbBjA40
redis|8.1.0 f3afbrapaacaDSDL00Z>=4.0.3;-10|5.2.1 ciYdQwYhYQaXC4Br00Z>=4.0.3;-10|5.0.8 ceGdLCYdYMaSC4Br00Z>=4.0.3;-10 43>=1.0;-7 An;-7|4.6.0 cQad6hYTYEaGBmBY00Z>=4.0.2;-10 43>=1.0;-7 An;-7
referencing|0.37.0 WPSXRpSMRsUG8D7A00b92An;-12
regex|2026.11.15 fVFbCubqbpXb6R3u0
reportlab|5.1.0 gpBgFSeNeGdhEyE6079>=9.0.0 1F|4.0.9 gfXgAgeGe8dcEhE7079>=9.0.0 1E
requests|2.34.2 YNYYjwV9UpWF958D01F<4 3_<4 Au<3,>=1.26 1A8L;esocks|2.31.0 XtVYCdUjUNVm8l8401F<4 3_<4 Au<3,>=1.21.1 1A8L;esocks|2.28.2 XuXYDjUkUOVn8l8401F<4 3_<4 Au<1.27,>=1.21.1 1A8L;esocks
requests-file|3.0.1 P1vOCONQMvMW5S0208r>=1.0.0
requests-oauthlib|2.0.0 UxJUuKS4RJS08N7Z06M8r>=2.0.0
requests-toolbelt|1.0.0 X3DXfQULTaUlAI9r08r<3.0.0,>=2.0.1
resolvelib|1.2.1 UHOU-JRNQlSH7Z690
retrying|1.4.2 Sf7QdYPsPYOS5S020
rfc3339-validator|0.1.4 NT8KXYMiLtJp5S0209Y
rfc3986-validator|0.1.1 P0fNGINFMZKn5S020
rfc3987-syntax|1.1.0 RJ7OHJP1OWME6935055
rich|15.0.0 d0jdQPZAYNaYCzCr05J7-<3.0.0|13.9.4 cHad3JYUYCaTCJC805J7-<3.0.0 An<5.0;-10
rich-toolkit|0.20.6 WVUXJMTRShUp9P8l01J>=8.1.7 8->=13.7.1 An
rignore|0.8.1 f0pG7dcDc9H969020
roman-numerals|4.1.0 RVzQCEOuOaNk50020
rpds-py|2026.9.1 ceJG4MZiZdH869020
rq|3.0.0 acJbIUX1WfYeAzAd31J>=5 1b8n>=5.0.1
rsa|4.9.1 VqgWBfT4SATe8N7N67i|4.7.2 VpAWDdT3S5Tf8V7Z67i
ruamel-yaml|0.19.1 apGbKPWUWBYNAD9m0
ruff|0.17.6 lM9OVQi-iuMn69350|0.9.10 lxVNOfj9j9Lr5S1z0
s3fs|2026.9.0 WZ_XCcSySqUq6i50003<4.0.0 30<2026.9.1 06!=4.0.0a0,!=4.0.0a1,>=3.9.0
s3transfer|0.19.3 ZQSZjHVkVLWv8d7l00z<2.0a.0,>=1.37.4|0.10.4 Z8XZUVVWV2Wd8d7l00z<2.0a.0,>=1.33.2
safehttpx|0.2.0 Ro1PgLPNPANr500203r<3|0.1.7 RjrPgIPKP6Nr500203p
safetensors|0.8.0 dDNUtSaaaVRZ7Z5S0
sanic|25.12.1 c8NcsuYfYAaBDpDc19C3oAz>=0.15.0 Ar04BD>=10.0 5k<7.0,>=5.0 3jAaAn9S>=70.1.0
sanic-routing|23.12.0 VLiVneSERjTR7Z690
scapy|2.8.0 iuGjTufEf3glGkGg1
schedule|1.2.2 TRLTSNQBPyQr5q020
scikit-image|0.26.0 lqbeoejhjgbuFzEd064>=1.24 9H>=1.11.4 5x79>=10.1 41AJ6s>=21 57
scikit-learn|1.9.1 l_3kHXiciUhHJFI7064>=1.24.1 9H>=1.10.0 4V5rAI|1.5.2 mmojubjcjXgtIvHf064>=1.19.5 9H>=1.6.0 4VAI|1.4.2 mdcjqHjMjHgoIVHa064>=1.19.5 9H>=1.6.0 4VAI|1.3.2 mKJjjZj2izghITHZ064<2.0,>=1.17.3 9H>=1.5.0 4VAI
scipy|1.17.1 pabljymKmIizKDJ9064<2.7,>=1.26.4|1.14.1 pzelDimlmkiTK8Is064<2.3,>=1.23.5|1.13.1 piXl8WmZmYiOK0Im064<2.3,>=1.22.4|1.11.4 pVKkxKmPmOiAJuIc064<1.28.0,>=1.21.6
scrapy|2.19.0 culdpmZkY_bBEjES106>=3.13.3 0m;-13 101F1c>=41.0.5 1d1y4H4I5F>=4.6.4 6s6y7F7Y7u8B8l9RANAjB1Ba
seaborn|0.13.2 cX1d5DZ1YqacBKB7064>=1.20,!=1.24.0 6v>=1.2 5M>=3.4,!=3.6.1
secretstorage|3.5.0 TLPToKQsPzRF7A5S01c>=2.0 4R
selenium|4.52.0 leUhtmjLjHeRGNG801AAd<1.0 Ae<1.0 An<5.0 Au[socks]>=2.6.3,<3.0 BC<2.0|4.9.1 k7PhJChehZduF_Fr0Au[socks]>=1.26,<3 Ad~=0.17 Ae~=0.9 1A
semantic-version|2.10.0 UmcV9VQsQcSI5q350
send2trash|2.2.0 S_mSzhRAQ8Qp8D7A1
sentence-transformers|6.2.0 f7qfOubfazcXF4Ew0Ac<6.0.0,>=5.0.0 AO>=0.19 3t<3.0.0,>=1.3.0 AU64>=1.24.0 9G>=1.1.0 9H>=1.0.0 AnAZ
sentencepiece|0.2.3 h9vUCadwdwRY843u0
sentry-sdk|2.75.0 eb3f7yanaBcSEuEo0Au>=1.26.11 1A2j>=0.11;eflask 0w;eflask 5K;eflask
service-identity|26.1.0 SkmTKHP-PHQU6R4W00b1c>=47
setuptools|84.2.1 fTCfczc2bed0GIF80|80.10.2 g0TgSycbc8doH3G80|75.9.1 gRBgvSc_caeEHMGM0|69.5.1 faFg5Bc6bkdVFaF90|66.1.1 gFrgRid3cqdpFNFA0|65.5.0 gB7gLvc_cmdkFHF30|58.1.0 exmf5obsbdcVE3Dl0
setuptools-scm|10.3.4 VZwVpoSzS2T59a8l1A-<3 6s>=20 9SAQ;-10 An;-10
shapely|2.2.0 i6yddXekehaADxDU064>=1.26
shellingham|1.5.4 RJfRf-PZOtPi7A5S0
simple-websocket|1.1.0 U4aUTzQXPORn6R4W0BJ
simplejson|4.3.0 bKkZv_Y1XqWyAzAd0
six|1.17.0 TJnTt-PvPeRQ50020
skops|0.16.0 aSFazZX7WbY8BYAh064>=1.25.0 6s>=17.0 7S9G>=1.2 9H>=1.10.0
slack-sdk|3.47.0 dxWebJZNYlb7EAE30
smart-open|9.0.2 YPJYeDVGUlW48-8D0BI8r;ehttp
smmap|5.0.3 U_6VMyS6RbSh7l6R0
sniffio|1.3.1 Rv-PPvPhP9Mp7A4W0
snowballstemmer|3.1.1 bjUcnxW8VZYhAZAD0
sortedcontainers|2.4.0 WowX9kSeSHTz693u0
soupsieve|4.1.2 YAZYWDUaUQW27A5q0
spacy|3.8.18 pj5hA4mGmFePJLIr19i<3.1.0 9j<2.0.0 5m<1.1.0 1k<2.1.0 7R<3.1.0 AH<8.4.0,>=8.3.12 B3<1.2.0 9w<3.0.0 17<2.1.0 B8<2.0.0 1U<2.0.0,>=1.3.4 Al<1.0.0,>=0.3.0 1J<9.0.0,>=8.2.1 AZ<5.0.0 64>=1.15.0;-8 64>=1.19.0;9- 8r<3.0.0,>=2.13.0 7p<3.0.0,>=2.0.0 4S9S6s>=20.0
spacy-legacy|3.0.12 VQPWIASgRsTo9a8t0
spacy-loggers|1.0.5 VK1VJTRsQsSA8d7Z0
sphinx|9.0.4 jxPgPJgDf-dhIDFI49m9n9o9q9r9s4S>=3.1 7-2K>=0.20,<0.23 9e0k0B428r>=2.30.0 916s>=23.0
sphinx-rtd-theme|3.1.0 ioYNmki4i3LxCs0209k<10 2K<0.23,>0.18 9p<5
sphinxcontrib-applehelp|2.0.0 YRDR9xWWS1O-D2020
sphinxcontrib-devhelp|2.0.0 WRbP5NVUQ_NTCu020
sphinxcontrib-htmlhelp|2.1.0 WznRbdV-SCPWDI020
sphinxcontrib-jquery|4.1 Zm-LVbWZWXKd5S0209k
sphinxcontrib-jsmath|2.0.0 VsQO7OVLRAMSD2020
sphinxcontrib-qthelp|2.0.0 X0SQu0VhRVOyCz020
sphinxcontrib-serializinghtml|2.0.0 WYeQQPVoRbOKDF1z0
sqlalchemy|2.1.9 kS7ivIgigcf_FfFT0An|2.0.38 jT1igPfffXfmFdFR043;-7 3U;-13 An|1.4.54 hcri5YdmdWfCFLFF043;-7 3U
sqlmodel|0.0.50 WG4W9cSpSLTQ8t7l09t<2.2.0,>=2.0.14 7p>=2.11.0 An
sqlparse|0.6.1 XKnY4zUATcVQ9I8V1
srsly|2.5.6 gzcdUwcycraKDxDC017<2.1.0
sse-starlette|3.7.0 T-mTAPRKQ_Qx6i3u09z>=0.49.1 0N>=4.7.0
stack-data|0.6.3 VDZVYiS7RkT66y5002W0W7g
starlette|1.10.0 YqPa04VQUpXOAM9_00N<5,>=4.0.0 An;-12|0.46.2 Ye1ZkVV6UUX3AD9r00N<5,>=3.6.2 An;-9|0.37.2 YeCZg5V6UUWzAI9w00N<5,>=3.4.0 An;-9|0.27.0 YRVZcxUvUIWxAD9r00N<5,>=3.4.0 An;-9
statsd|4.0.1 Th9VVFQNPmS77l6R0
statsmodels|0.15.0 mnukb8jLjDhiKUI-064<3,>=1.23.5 9H!=1.9.2,>=1.8 6v!=2.1.0,>=1.4 716s>=21.3 2z
stevedore|5.10.0 XDQXdqUSSsUSAk9_0
streamlit|1.67.0 m2LhKPj8i_eRI-Gh10D!=5.4.0,!=5.4.1,<7,>=5.0.0 1J<9,>=7.0 64<3,>=1.25.0 6s>=20 6v<4,>=1.5.3 79<14,>=9.2.0 7t<1 7a<8,>=5.26.1 7h!=25.0.0,<27,>=12.0.0 8r<3,>=2.27 An<5 9z<2,>=0.46.0 Ay<1,>=0.30.0 0N<5,>=4.0.0 8c<1 BD<18,>=12.0.0 4J<3 B4<8,>=2.1.5|1.41.1 lOkfJciYiRcIHbFx10D<6,>=4.0 0w<2 16<6,>=4.0 1J<9,>=7.0 64<3,>=1.23 6s<25,>=20 6v<3,>=1.4.0 79<12,>=7.1.0 7a<6,>=3.20 7h>=7.0 8r<3,>=2.27 8-<14,>=10.14.0 A9<10 AP<2 An<5 B4<7,>=2.1.5 3A<4 7t<1 AX<7,>=6.0.3
stripe|16.1.0 jdKiyaf7ddeSKeKd0An8r>=2.20
structlog|26.1.0 YTrYtlVAUfW59I8V0An;-10
subprocess-tee|0.4.2 PlxOmdNrNPN05S020
supervisor|4.3.0 dbpeezZGYzb4D9Bm4
sympy|1.14.0 lYsnCGhXhGjqKUKQ15g<1.4,>=1.1.0
tabulate|0.10.0 X99WZhTTTPTt5S021
tempora|5.13.0 T_fU-XQwQcSP693u18T4M4O4NAn
tenacity|9.2.1 VxLWXTSuRvTl847A0
tensorboard|2.21.0 iNZerWh9h4bzFcFV1003X<2.0,>=1.74.0 5I64>=1.12.0 6s797a<8.0.0,>=6.31.1 9S>=41.0.0 AB<0.8.0 BE>=1.0.1
tensorboard-data-server|0.7.2 kriJ2yhfhfIg50020
tensorflow|2.21.0 xL-mNPu3u1jcRdKx4000X2v323L586j6s7a<8.0.0,>=6.31.1 8r<3,>=2.21.0 9S9YAEAnBI3X<2.0,>=1.24.3 4q64>=1.26.0 3d<3.15.0,>=3.11.0 5Z<1.0.0
tensorflow-cpu|2.21.0 wHCmNOr_rzjcQMKx4000X2v323L586j6s7a<8.0.0,>=6.31.1 8r<3,>=2.21.0 9S9YAEAnBI3X<2.0,>=1.24.3 4q64>=1.26.0 3d<3.15.0,>=3.11.0 5Z<1.0.0
termcolor|3.3.0 RJ-QCJOwOGNz5q350
terminado|0.18.1 SyYTAgQbPvQt6y4W07fAX>=6.1.0
test-results-parser|0.6.1 filGLccecZHF50020
thinc|9.1.1 jPwdABfqfna8EfE900x<1.1.0,>=1.0.0 5m<1.1.0 1k<2.1.0 7R<3.1.0 B3<1.2.0 9w<3.0.0 17<2.1.0 1U<1.0.0,>=0.0.1 9S64<3.0.0,>=2.0.0 7p!=1.8,!=1.8.1,<3.0.0,>=1.7.4 6s>=20.0|8.3.14 k9Id6rgbgYa5EkEA00x<1.4.0,>=1.3.0 5m<1.1.0 1k<2.1.0 7R<3.1.0 B3<1.2.0 9w<3.1.0 17<2.1.0 1U<2.0.0,>=1.3.2 9S64<3.0.0,>=1.21.0 7p<3.0.0,>=2.0.0 6s>=20.0
threadpoolctl|3.8.0 WMxVqtSsSmTC4W020
tifffile|2026.3.3 ceqcmYYVYSaA7w6R464
tiktoken|0.14.0 g6pUdHcxcxSB7N5S08p8r
tinycss2|1.5.1 WFZWtFSXS1Tr7N6R0BB
tinyhtml5|2.1.0 YEjY-kTSTKVa6R500BB
tldextract|5.4.0 Zj6UhBWDW9SI7l5q13_8r>=2.1.0 8s2f>=3.0.8
tokenizers|0.23.3 jF7VSOfpfkSa9a7l03t>=0.16.4,<3.0|0.21.4 ihJVKSfafZST9I7l03t>=0.16.4,<1.0
toml|0.10.2 UasV0yR1QpSn6R4W0
tomli|2.5.0 biQTRlYrYnRE7Z3u0
tomli-w|1.2.0 QejQBLOVOEOR5S1z0
tomlkit|0.15.2 Y8fZ1aUDU0WD7w6y0|0.14.0 XMdYbGTRTBVo847A0
toolz|1.2.0 Y4aZkDUeUFWiA99m0
torch|2.15.0 v-Po0jtuttlGQELr22fAn9S>=77.0.3 A65x4S301h[cublas,cudart,cufft,cufile,cupti,cusolver,cusparse,nvjitlink,nvrtc,nvtx]==13.2.2 1f<14 6A==9.26.0.51 6F==0.8.1 6I==2.30.7 6K==3.7.2 Af~=3.9.0
torchaudio|2.11.0 iQ1d15d_dxZwCQC80
torchvision|0.29.2 kkpfYri2h_cXElEY064AU79!=8.3.*,>=5.3.0
tornado|6.6.1 eN4fLOagaRcLCsC40|6.4.2 dl0eqQa7ZrbrClBz0
tox|4.67.15 dpLdEeZgZ9aiDmDb116>=7.0.3 1R2f>=3.25 6s>=26 7F7I8I8VARAn;-12 B0>=21.1
tqdm|4.70.1 YMsYQ-VPUvVyAD9a1
tracerite|2.6.5 Z54YwQWLWBWh958N03j
traitlets|5.16.1 ZElZucVcVIXD9P8t0
transformers|5.23.0 nSUnu0jcivl8M9M913t<3.0,>=1.31.0 64>=1.17 6s>=20.0 8g>=5.1 8pAO<0.24.0,>=0.23.1 Al9AAZ|4.49.0 m-FnF_ipiNkJKoKk12f3t<1.0,>=0.26.0 64>=1.17 6s>=20.0 8g>=5.1 8p8rAO<0.22,>=0.21 9AAZ
trio|0.35.0 e2-f6UaZaBb_E1Dr00b9f3_6q9d
trio-websocket|0.12.2 VPEVfaRjRaSp693506qAdBJ
triton|3.9.0 vjreDBs7s7bTHpDx243;-9
trove-classifiers|2026.9.21.13 UWiTOhQcQOPL691z1
truststore|0.10.5 UjwUm3RPQ_SK6i500
twilio|9.13.0 l3slL-e_e5gsIYIX08r>=2.0.0 7_<3.0.0 06>=3.8.4 07
twisted|26.10.0 jYhkijfhfLhXIwIp90b0e1W3y44AnBa3_;etls 8B;etls 9R;etls
txaio|26.6.1 VGsUqHSpRQSK7w6y0
typer|0.29.2 aJoar5WYWBYFAV9r17p>=2.5.3 9V8->=13.8.0 0G|0.15.4 Xl6Y0gTqTRVQ8V7Z11J<8.2,>=8.0.0 An9V8->=10.11.0
typer-slim|0.24.0 O5h001MdMB014W010Al>=0.24.0
typing-extensions|4.16.0 XhIXhBTrToV64W020
typing-inspection|0.4.5 UMXTGpQkQDQb69350An
tzdata|2026.6 avTN7yZUXdKnHz8d0
tzlocal|5.4.5 Uj7UF5RIQ_S06i4W0
ujson|6.1.0 Wd3001UQUO015S010
uri-template|1.3.0 TK4Tp3PwPLQy6i4W0
uritemplate|4.2.0 SyqTddQ0PQR06i4W0
urllib3|2.8.0 aBmaY2WtWWY3AQ9_08L<2.0;esocks|1.26.20 aCoaJdX2WjXuAZAD08L<2.0;esocks
userpath|1.9.2 S27SuBPMOjQN6y5S11J
uuid-utils|1.2.0 c2fO7vZLZHL-6i1z0|0.19.0 c2CNsOZLZGLg6i1z0
uv|0.13.9 mdsP7GkOkJNH6y350|0.5.31 mfHPvbkAkAND6y3u0
uvicorn|0.54.0 Y_zZvtVfUYX5AzAd11J>=7.0 3bAn;-10 3o;estandard 8X>=0.13;estandard 8g>=5.1;estandard Az>=0.15.1;estandard B5;estandard BD>=13.0;estandard|0.34.3 XxAYrxUjTmW4AZA911J>=7.0 3bAn;-10 3o;estandard 8X>=0.13;estandard 8g>=5.1;estandard Az>=0.15.1;estandard B5;estandard BD>=10.4;estandard|0.29.0 XsDYnOUeTeV-AdAD11J>=7.0 3bAn;-10 3o;estandard 8X>=0.13;estandard 8g>=5.1;estandard Az!=0.15.0,!=0.15.1,>=0.14.0;estandard B5;estandard BD>=10.4;estandard|0.23.2 XotYmoUaTbW0AdAD11J>=7.0 3bAn;-10 3o;estandard 8X>=0.13;estandard 8g>=5.1;estandard Az!=0.15.0,!=0.15.1,>=0.14.0;estandard B5;estandard BD>=10.4;estandard
uvloop|0.23.0 jldTmzgEgDRIBY4W0|0.21.0 jmuTYFgFgER4BY4W0
vcs-versioning|2.6.0 ZW2aGoWcVwXpBYB716s>=26.2 AQ;-10 An;-10
vine|5.1.0 RwwSGlPXOvQ16i500
virtualenv|21.15.8 i5dawmhGhEYLDKCl121<1 2f<5,>=3.24.2;10- 2f<=3.19.1,>=3.19.1;-9 6s>=26.3 7F<5 8VAn;-10|20.29.3 ghea13gTgSXaD2Ca121<1 2f<4,>=3.12.2 43>=6.6;-7 7F<5
w3lib|2.5.0 WANWRpTGSyU67Z6R0
wandb|0.31.0 nbCh0rknkleHHjHf21J>=8.2.0 6S>=1.43.0 6Z6g6s7F7a!=5.28.0,!=5.29.0,<8,>=5 7p<3,>=2.6 8g8r<3,>=2.0.0 An<5 BQ
wasabi|1.1.3 V_NV_4STR_T68d7N0An<5.0.0;-7
watchdog|7.1.0 ZYdZj9W6VfWx9_9C1|6.0.0 YmEY_rVNUpWA9r8-1
watchfiles|1.3.0 d19UcYaFaAS77l5S10N>=3.0.0
wcmatch|12.0.1 XpoYDtU9TwVs7Z6R00_
wcwidth|0.9.4 f-6eq3blbhb6BEAo0
weasel|1.0.1 Wi_XmmU9THVHAZA911U<2.0.0,>=1.3.4 6s>=20.0 B39wAl>=0.3.0 1J<9.0.0,>=8.0.0 1N9b[http] 3p>=0.24.0 7p>=2.0.0
weasyprint|70.0 dEXdZVZKZ5b7C8Bp17x1BAMAL1e8G79>=9.1.0 2y[woff]
webcolors|25.10.0 TprToQQkQBQu6i500
webencodings|0.6.1 SVSSDqPFOvPg5S350
websocket-client|1.9.2 ZbVaS4VvV6XMAV9m1
websockets|17.4 bvkc4hYHXxZKBWB01|14.2 b2hb92XVX8YNB4AZ0
werkzeug|3.1.9 bi3cPfYKXxZoBYB005K|3.0.6 bgTcFxYJXvZgBwB005K|2.3.8 bwLcVpYUY6ZuBwB005K|2.2.3 bp_cVXYNY5ZyBAAQ05K
wheel|0.48.0 VwZWjDSzSUUR8N7Z16s>=24.0|0.45.1 YFVYsYV7UgWOA49I1|0.38.4 W25WktTBSlUY8l7w1
whitenoise|6.12.0 UKWV6-RbR3St7w6y0
widgetsnbextension|4.0.16 ibBJxneeeeJF7N1z0
wrapt|2.5.2 cJ8Xu4YSYOU-8d7N0
wsproto|1.3.2 VTfVwES6RgTJ7N5q03b<1
wtforms|3.3.2 ab6YRNXXVbVhCh8V05K
xgboost|3.2.0 rczcOlpzpzZeBNAz0646H9H
xlrd|2.0.2 ZlGZY7VwVoX57l6i0
xlsxwriter|3.3.1 c2OcFSXgXJZ5AoAV0
xmltodict|1.0.4 TUFSXAQUQHQO50020
xopen|2.1.0 U0tTDfR7QwR1691z04DBY0m;-13
xxhash|4.1.0 eW8KBaaKaKI-6R1z0
yamllint|1.38.0 Xt2XP4U-TiURAI9g1708g
yapf|0.43.0 cVdczsYeY3ZYCJBw27FAQ;-10
yarl|1.25.1 ZcIW5IWUWPTi7w5q03_5k>=4.0 7X
yq|4.4.5 Vr7WAGSiSNTp847A30P8g>=5.3.1 AS>=0.11.6 BO
yt-dlp|2026.10.26 i-_jK6fef8gwJOJM1
zc-lockfile|4.0 Rc3QoxPNOaON5q1z09S
zipp|4.1.2 S54T4EPnPMQi6y5S0
zlib-ng|1.1.0 ZNmTUEX5X2RA7Z3u0
zope-event|6.2 QM5ODhORNoMF5q350
zope-interface|8.7 csSdF4YrYXZOBNB00
zopfli|0.4.3 fFSPZubvbuNn6y4W0
zstandard|0.25.0 lEQXkmhBhBUZ6i1z0`;
