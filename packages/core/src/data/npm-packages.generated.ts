// Made by `npm run dev -- package-table npm` on 2026-11-21: what npm packages unpack to,
// counted from their tarballs, which are under the licences of their authors.
// Names, versions and numbers only. Format: sizes/npm/npm-table.ts.
export const npmPackagesDate = "2026-11-21";
export const npmPackages = `
0@algolia/client-search 5.48.1 1yjmm r 4 azc0 7o !
2ngular/common 21.2.26 5oc2w 418 6 kcur 1fy yd,^4,^uo
cpiler 21.2.26 2mwzn 6 3 j8c5 14b yd
h-cli 21.2.26 1pgmr bj 3f dx10 1o8 8,3m,a9,bl,tu,v8,yd,10v,^2
bre 21.2.26 424nb 2n m y0nm 1et yd,^uo
2ws-sdk/client-s3 3.1169.0 1yzny ca q 8tz2 2lb !yd
1babel/code-frame 7.29.7 qq0 5 2 80g 2w g,li,r8
9mpat-data 7.29.7 1gmn f 2 54y 4r
9re 7.29.13 hdy1 3h j 44zm f1 6,9,a,d,i,j,14,15,16,3j,bl,cg,h0,lx,v6
7generator 7.29.14 bq9c 19 4 2heu 71 j,16,3i,3o,ln
7helper-compilation-targets 7.29.13 15i8 h 2 bgy 39 7,h,9h,nb,v6
eglobals 7.29.7 ht3 6 2 59z g
emodule-imports 7.29.7 1d60 b 2 auo 2d 15,16
ltransforms 7.29.14 3hoz h 2 teo 4n c,g,15,^8
eplugin-utils 7.29.7 92p 5 2 3ew 1t
estring-parser 7.29.14 ofs 5 2 6gr 1g
evalidator-identifier 7.29.7 11nx 9 2 azp 1s
ooption 7.29.7 933 9 2 3ds 19
ds 7.29.14 isxu 6z 3 41q2 5b 14,16
7parser 7.29.14 18fgn 8 4 9s42 9k 16
8lugin-syntax-async-generators 7.8.4 1y4 4 2 14k y e,^8
lbigint 7.8.3 1v3 4 2 14e 7 e,^8
lclass-properties 7.12.13 22i 4 2 15p 11 e,^8
rstatic-block 7.14.5 248 4 2 16r 4 e,^8
limport-attributes 7.29.7 4wk 5 2 23l w e,^8
smeta 7.10.4 1z3 4 2 160 t e,^8
ljson-strings 7.8.3 1zm 4 2 15a i e,^8
nx 7.29.7 37f 5 2 1pn 1z e,^8
llogical-assignment-operators 7.10.4 248 4 2 16g q e,^8
lnullish-coalescing-operator 7.8.3 216 4 2 14r y e,^8
nmeric-separator 7.10.4 24f 4 2 17g 12 e,^8
lobject-rest-spread 7.8.3 1y7 4 2 14n y e,^8
mptional-catch-binding 7.8.3 1zh 4 2 14v z e,^8
vhaining 7.8.3 1y1 4 2 14m w e,^8
lprivate-property-in-object 7.14.5 26f 4 2 173 2 e,^8
ltop-level-await 7.14.5 242 4 2 16p 9 e,^8
mypescript 7.29.7 5cx 5 2 2de 28 e,^8
etransform-react-jsx-self 7.29.7 6ym 5 2 2uh 26 e,^8
zource 7.29.7 736 5 2 2w7 27 e,^8
7runtime 7.29.14 5aqp 6x 4 16n7 2jk
7template 7.29.7 1ija j 2 e0d 2x 6,j,16
8raverse 7.29.14 f7o3 1s 7 3m8u 8d 6,9,b,j,14,16,cg
8ypes 7.29.14 1myw4 4y r 6h0s 6t f,g
2coe/v8-coverage 0.2.3 5xn1 1j 7 1djr a
1colors/colors 1.6.0 vzu l 7 8rp 5
 1.6.1 wnj m 7 931
2spotcode/source-map-support 0.8.1 26rt a 1 o8l 9 3o
1dabh/diagnostics 2.0.9 o50 m 8 860 g 4w,dl,mf
1element-plus/icons-vue 2.3.2 1yp3r 8m 4 eekg 1a ^zr
2pic-web/invariant 1.0.0 8bv 4 2 2rz 2
2sbuild/linux-x64 0.21.5 5s2rl 3 2 2gij2 21  linux/x64
 0.27.7 6md91 3 2 2rulm   linux/x64
 0.28.1 6sigh 3 2 2tcj6   linux/x64
 0.28.2 6sy9d 3 2 2tmsx   linux/x64
3lint-community/eslint-utils 4.10.1 auiv 9 1 1q05 1v en,^ec
 4.9.1 aufk 9 1 1pz5  en,^ec
iregexpp 4.12.3 a5x0 8 1 1kq1 1x
7/config-array 0.21.2 6zp7 e 6 1ltd 16 1s,cg,o4
fhelpers 0.4.2 18d2 a 4 8s1 y 1n
are 0.17.0 1zna 5 4 ha8 y 5l
8eslintrc 2.1.4 e4ai s 6 2pea 2z 77,cg,es,hi,ip,ir,ll,o4,xd
 3.3.7 evzk v 7 2wsv  77,cg,er,hj,ip,ir,ll,o4,xd
8js 8.57.1 apz 6 3 2wy 27
 9.39.5 c6u 7 4 39m
8object-schema 2.1.7 18dt a 4 8ki j
8plugin-kit 0.4.1 25xh a 4 hcd 1a 1n,mk
1fastify/ajv-compiler 3.6.0 14yb n 7 a8w 10 79,7a,fp
 4.0.7 19em n 7 b18  79,7b,fr
9deepmerge 3.2.4 1j1k q 6 bfr k
9error 3.4.1 e8s f 6 3on g
 4.2.1 uxd i 6 6sa
9fast-json-stringify-compiler 4.3.0 hjw d 5 4y4 o fl
 5.2.0 mpv h 5 6f4  fm
aorwarded 3.1.2 b66 e 6 3lr f
9merge-json-schemas 0.1.1 25xw 1e 5 99p 7 fh
 0.2.2 28u0 1i 6 ac0  cv
9proxy-addr 5.1.3 xo3 j 6 7gm b 21,j5
1gulpjs/messages 1.1.0 5jn 4 1 20x 1
1humanfs/core 0.19.2 1k53 c 3 b04 f 28
9node 0.16.8 ybc 8 3 792 f 26,28,2c
9types 0.15.0 brd 5 2 2ze b
6whocodes/config-array 0.13.0 191p 4 1 c9c 1z 2b,cg,o4
fmodule-importer 1.0.1 gc9 a 3 5gy 3
fobject-schema 2.0.3 hxv 8 2 4rs 7
fretry 0.4.3 1epb 9 2 8sm s
1img/colour 1.1.0 1kj4 6 1 dfm 3
5sharp-libvips-linux-x64 1.3.4 b51kt 6 4 4w67v z  linux/x64/glibc
dnux-x64 0.35.5 95ky 5 2 3zwr z ?2e linux/x64/glibc
2oredis/commands 1.10.0 1e6m 6 2 4wh p
2saacs/cliui 8.0.2 lg5 7 3 4p5 6 !wx,x8,10h
8fs-minipass 4.0.1 25mx d 4 9jz 4 o8
8nonrecursive-glob-match 1.1.0 95gw 10 5 2a2f 5
3tanbuljs/load-nyc-config 1.1.0 8e1 6 1 3c7 6 9y,g7,h4,lj,u8
cschema 0.1.6 dul 7 1 4d8 6
1jest/console 29.7.0 eo6 9 2 3bl 3a 3g,5o,a3,l3,lc,w3
 30.5.2 gpk 5 2 3nr  3h,5o,a3,l3,lc,w3
8re 29.7.0 3489 19 5 nq4 9m 2m,33,3a,3e,3g,5o,7g,a3,ae,f3,ho,kr,ku,l0,l3,l6,l7,l8,l9,la,lb,lc,ld,le,nt,s5,w3,x7
 30.5.2 36tl 6 2 n2m  !2n,32,34,3b,3f,3h,5o,7g,a3,af,fk,ho,kr,ku,l0,l3,l6,l7,l8,l9,la,lb,lc,ld,le,s5,w3
6diff-sequences 30.5.0 z6j 6 2 8ti b
6environment 29.7.0 c95 4 2 43v 3d 2x,3g,5o,l4
 30.5.2 ehg 4 2 4rm  2y,3h,5o,l4
7xpect 29.7.0 416 6 2 1q4 1v f6,lb
 30.5.2 48f 6 2 1tp  f6,lb
c-utils 29.7.0 luy 9 2 69u 1v kz
 30.5.2 rl7 6 2 7pn  2z
6fake-timers 29.7.0 kai 6 2 4tm 3r 3g,4u,5o,l3,l4,lc
 30.5.2 mer 5 2 5d0  3h,4v,5o,l3,l4,lc
6get-type 30.5.0 3j0 5 2 1lm 7
7lobals 29.7.0 424 4 2 1i1 36 2r,2t,3g,l4
 30.5.2 4d4 4 2 1l4  2s,2u,3h,l4
6pattern 30.5.0 h2l c 5 428 a 5o,l6
6reporters 29.7.0 2gu9 q 3 l9h 87 17,2m,3a,3e,3g,3o,5o,a3,at,f3,hd,ho,ki,kk,kl,km,kn,l3,lc,lg,w3,wv,x7,zk
 30.5.2 2ig9 7 3 lck  !17,2n,3b,3f,3h,3o,5o,a3,at,hd,ho,ki,kk,kl,km,kn,l3,lc,lg,w3,wv,zk
6schemas 29.6.3 4op 5 2 1j8 t 4r
 30.5.0 ozh 6 2 5hf  4s
7napshot-utils 30.5.1 ma3 b 4 58t p 3h,a3,ho,oy
7ource-map 29.6.3 3wq 6 2 1q7 1h 3o,9x,ho
 30.5.2 s7s 6 2 8lg  3o,9x,bl,ho
6test-result 29.7.0 c5k 7 2 3br 3c 2m,3g,5h,at
 30.5.2 fa6 5 2 42m  2n,3h,5h,at
bsequencer 29.7.0 ahm 4 2 3cd 40 3a,ho,l0,w3
 30.5.2 aoa 5 2 3jj  3b,ho,l0,w3
7ransform 29.7.0 14f4 9 2 9ks 5p 8,3g,3o,8q,a3,bl,fk,ho,l0,l6,lc,nt,rh,w3,10k
 30.5.2 17yu 5 2 asl  8,3h,3o,8r,a3,bl,fk,ho,l0,l6,lc,rh,w3,10k
7ypes 29.6.3 p8o a 2 6bl 2t 35,5h,5j,5o,5w,a3
 30.5.1 py8 5 2 6w3  32,36,5h,5j,5o,5w,a3
2ridgewell/gen-mapping 0.3.13 20dh v 5 dv8 16 3m,3o
cremapping 2.3.5 19t2 w 4 ba8 c 3i,3o
esolve-uri 3.1.3 156d 8 3 7h5 t
csource-map 0.3.11 ptt c 4 5or q 3i,3o
imap-codec 1.6.0 22k2 w 4 e75 11
ctrace-mapping 0.3.31 357o 1g 4 nq3 2q 3k,3m
 0.3.9 1z7a g 3 g7q  3k,3m
1lmdb/lmdb-linux-x64 3.5.1 9bazh 7 1 303pl 1j  linux/x64
1modelcontextprotocol/sdk 1.32.1 2o8sb jh 10 d754 72 !79,7b,bj,bx,c1,f9,fa,t6,113,^113
3ngodb-js/saslprep 1.6.3 dwgo 14 2 fyl 2p wg
1next/env 16.4.6 96f 4 2 3q8 232
7slint-plugin-next 16.4.6 2a1j 1k 4 evg nv 1j,fi
6swc-linux-x64-gnu 14.2.33 268i4k 3 1 oy97u 15e  linux/x64/glibc
 16.4.6 1o30qv 3 1 kz6cy   linux/x64/glibc
2oble/hashes 1.8.0 ojt4 6v 3 3bum 3o
3delib/fs.scandir 2.1.5 h3f n 6 52y h 3y,um
dtat 2.0.5 951 f 5 386 g
cwalk 1.2.8 kcp p 5 5og k 3x,fu
3lyfill/is-core-module 1.0.39 236 4 1 16g 2
1oxc-project/types 0.156.0 yes 4 1 5vx 36
1paralleldrive/cuid2 2.3.1 rcu 6 2 ata 12 3w
4cel/watcher 2.6.0 2uu7 19 b qxi 1d cy,jp,p7,ra,?44 s
f-linux-x64-glibc 2.6.0 b92t 4 1 4c1r a  linux/x64/glibc
2inojs/redact 0.4.0 2347 j 6 evt 2
2kgjs/parseargs 0.11.0 1l8d h 3 gqj 4
4r/core 0.3.6 907 c 2 2wp m
2m2/blessed 0.1.81 ze9r 26 a 5gv4 1
5js-api 0.8.1 kzlx j 5 3lfy 2d 8a,cf,ez,fe,10n
5pm2-version-check 1.0.4 1a0 3 1 r7 1 cg
2npm/exe.linux-x64 12.21.0 12gv4h 4 1 gz8h8 12  linux/x64/glibc
2risma/client 6.19.3 19tmks 2y 4 g83y3 24y  s
1redis/bloom 6.3.1 7sxm 6i 9 rzp w ^4e
7client 6.3.1 36de1 1ib g hoe9 22
7json 6.3.1 3gdg 2y 4 eob z ^4e
7search 6.3.1 a1mq 4i 5 1r88 15 ^4e
7time-series 6.3.1 bumf 56 4 1cpj z ^4e
4uxjs/toolkit 2.14.0 40d1z 4w 16 wqwv ag !4z,tt
3mix-run/router 1.23.4 1n5ir k 2 esq0 35
2olldown/binding-linux-x64-gnu 1.0.0-rc.4 cdbxu 3 1 506ir 78  linux/x64/glibc
 1.2.19 ckn0h 3 1 59eng   linux/x64/glibc
apluginutils 1.0.0-beta.27 keq 6 2 3bc 31
 1.1.1 koa 8 3 5b8
5up/rollup-linux-x64-gnu 4.68.7 1bhrz 3 1 kwyf 4d  linux/x64/glibc
2tsao/scc 1.1.0 2sb 6 1 1fq 1
1schematics/angular 21.2.28 6byz6 bq 2r 15hec y7 !
2inclair/typebox 0.27.12 9frx 17 5 19c0 ej
 0.34.52 14w1s tu 5z 67bi
4onjs/commons 3.0.1 tab 1i 5 87f 18 yj
9fake-timers 10.3.0 1psy 4 2 e8j 3e 4t
 15.5.0 3xsn 5 3 ssw  4t
2o-ric/colorspace 1.1.6 13wk 7 2 c7t 3 au,xu
3cket.io/component-emitter 3.1.2 gdc 9 4 35b 5
2qltools/formatter 1.2.5 1lty v 5 cs3 h
2tandard-schema/spec 1.1.0 hgq 7 2 382 a
2wc/helpers 0.5.23 61ua c6 36 1dzt dk yd
1tanstack/query-core 5.108.0 2c5f7 a5 5 dx83 ju
areact-query 5.108.0 12nza be k 432s y0 51,^t8
2ootallnate/quickjs-emscripten 0.23.0 114ut 1y 4 e855 2
2sconfig/node10 1.0.14 1tg 4 1 10a 8
f2 1.0.11 1xd 4 1 11n a
f4 1.0.3 1ug 4 1 10x 9
f6 1.0.4 1vz 4 1 10f 9
2urbo/linux-64 2.11.11 r7pa0 4 2 bt2ru 13  android+linux/x64
2ypes/babel__core 7.20.5 ph8 4 1 7hk 1b j,16,5a,5b,5c
egenerator 7.27.0 8tt 4 1 350 h 16
etemplate 7.4.4 4y1 4 1 22d c j,16
fraverse 7.28.0 1uby 4 1 ca3 1p 16
7cors 2.8.19 4qs 4 1 1oc o 5o
7debug 4.1.13 4zy 4 1 1ok q 5n
7estree 1.0.10 kaz 5 1 4lg t
7graceful-fs 4.1.9 30b 4 1 1fj c 5o
7istanbul-lib-coverage 2.0.6 479 4 1 1nv 9
kreport 3.0.3 63x 4 1 2e0 7 5h
greports 3.0.4 55l 4 1 1o6 9 5i
7jest 29.5.14 1os4 4 1 dhc dz f6,s5
8son-schema 7.0.15 ohw 4 1 4qp o
b5 0.0.29 2ba 4 1 15v 3
7ms 2.1.0 3xp 4 1 1i7 8
7node 26.6.6 1jfn9 2k h aanu 79o z7
7stack-utils 2.0.3 4yi 4 1 1jw 6
7triple-beam 1.3.5 2ld 4 1 19o 6
7validator 13.15.10 1rte 5r 4 gd7 4a
7webidl-conversions 7.0.3 57z 4 1 1q9 9
8hatwg-url 11.0.5 bgp 9 2 34p e 5s
 13.0.0 bko 9 2 36f  5s
8s 8.18.2 wyf 5 1 4nh 2m 5o
7yargs 17.0.35 1amt 8 1 ba5 65 5x
c-parser 21.0.3 6o9 4 1 2k0 k
6cript-eslint/eslint-plugin 8.73.0 191ca de b 7mhn 1f8 1k,61,63,66,67,iq,oy,ya,^5z,^eb,^yv
jparser 8.73.0 chk 7 2 428 12w 61,64,65,67,cg,^eb,^yv
kroject-service 8.73.0 ci0 b 2 4cz 7d 62,64,cg,^yv
jscope-manager 8.73.0 91uy 9z 7 1g1i v6 64,67
jtsconfig-utils 8.73.0 7b4 9 2 2uc 6q ^yv
kype-utils 8.73.0 25r7 1d 3 fbg oj 64,65,66,cg,ya,^eb,^yv
ns 8.73.0 2gpo d 3 fps vs
ocript-estree 8.73.0 anw4 37 7 26ec 1hf 60,62,64,67,cg,o3,v8,y0,ya,^yv
jutils 8.73.0 4anq 29 8 ygu sx 1j,61,64,65,^eb,^yv
jvisitor-keys 8.73.0 afk 9 2 3bp tq 64,ep
b/typescript-linux-x64 7.0.2 gmz9i 36 2 5r8wm 2v  linux/x64
1ungap/structured-clone 1.4.0 mxc g 5 5zf s
3rs/resolver-binding-linux-x64-gnu 1.13.0 198ut 3 1 i3kt 12  linux/x64/glibc
1vitejs/plugin-react 4.7.0 1ai7 8 2 cbd 44 8,11,12,4m,59,tf,^zp
 6.3.0 10ov a 3 bi8  4n,^zp
2ue/compiler-sfc 3.5.45 1lp80 6 2 cw2q dy !j,rt,wc
1webassemblyjs/ast 1.14.1 4g24 10 e mn8 11 6i,6j
ffloating-point-hex-parser 1.13.2 4x1 5 3 1yl z
fhelper-api-error 1.13.2 8pu 4 3 209 i
mbuffer 1.14.1 8bh 6 3 28o q
mnumbers 1.13.2 82o 5 4 1sp 7 6f,6g,6u
mwasm-bytecode 1.13.2 qew 6 3 3mn t
rsection 1.14.1 f7z a 3 362 t 6e,6h,6j,6p
fieee754 1.13.2 44e 5 4 1eg i 6t
fleb128 1.13.2 11fy a 3 7rn m 6u
futf8 1.13.2 9ha c 5 2cw i
fwasm-edit 1.14.1 qq2 7 3 54e v 6e,6h,6j,6k,6p,6q,6r,6s
kgen 1.14.1 lnl 6 5 3rm s 6e,6j,6l,6m,6n
kopt 1.14.1 b51 6 3 2mr q 6e,6h,6p,6r
kparser 1.14.1 2y27 9 5 jcs 17 6e,6g,6j,6l,6m,6n
it-printer 1.14.1 ujc 5 3 43b y 6e,6u
1xtuc/ieee754 1.2.0 6m7 6 2 2gj 1
6long 4.2.2 42uc 8 3 v7p 2
1zeit/schemas 2.36.0 qau f 6 5m6 e
0abbrev 1.1.1 3ou 4 1 1rx c
 4.0.0 3y9 4 2 1wl
2stract-logging 2.0.1 1rw 4 1 xz 3
1ccepts 1.3.8 cyj 5 1 463 15 nz,oz
 2.0.0 d1x 5 1 47o  o0,p1
2orn 7.4.1 pxgg c 3 5lkr 4o
 8.19.0 c6ok a 3 2vm2
5-jsx 5.3.2 itd 6 1 5w3 o ^72
6walk 8.3.5 15hh 8 2 7k1 m 72
1gent-base 6.0.2 qom a 4 75l 13 cg
 7.1.4 o52 c 4 610
1jv 6.15.0 k3xa 2k 8 4cf8 or fh,fk,ls,zd
 8.18.0 m5gp cy 19 4nwf  fh,fq,lt,u1
 8.20.0 m5g8 cy 19 4nwr  fh,fq,lt,u1
3-formats 2.1.1 14ar f 3 bgj 1g 79
 3.0.1 17sr f 3 ccf  79
4keywords 5.1.0 2tpa 4f 7 oi6 1o fh,^79
1mp 0.3.1 3qp 6 2 1oa 2
3-message 0.1.2 3cg 3 1 1ae 2 7d
1nsi-align 3.0.1 5xg 5 1 2i3 6 ww
5escapes 4.3.2 cn0 5 1 41x w yl
5regex 5.0.1 4bt 5 1 24w s
 6.6.0 78d 5 1 3bq
5styles 4.3.0 d3m 5 1 4ih y av
 5.2.0 aho 5 1 3ww
 6.2.3 dhs 5 1 4i4
4s 4.0.0-node10 4qp 6 1 2tf 1m
 4.5.0 4eh 6 1 2p9
2ymatch 3.1.3 7g6 5 1 2tg k pi,r9
1ppend-field 1.0.0 4nr 8 3 24w 2
1rg 4.1.3 9yd 5 1 44o b
 5.0.2 ajl 5 1 4c4
3parse 1.0.10 2hum r 7 myp v wi
 2.0.1 3od8 7 2 unw
2ia-query 5.3.2 3rw2 4d 9 jtr 1g
2ray-buffer-byte-length 1.0.2 99j b 3 3rv 8 9w,j7
6each 1.0.1 4r9 4 1 20u 4
6flatten 1.1.1 3eu 4 1 1jc e
6includes 3.2.0 nwk k 3 7r5 1g 9u,9w,co,du,e0,e2,k6,nk
6slice 1.1.0 4ts 4 1 241 9
5.prototype.findlast 1.2.5 mgq h 3 7bb i 9u,co,du,dx,e0,e2
oindex 1.2.6 njh g 3 7dj p 9u,9w,co,du,dx,e0,e2
hlat 1.3.3 f7m h 3 5id m 9u,co,du,e2
kmap 1.3.3 g3w h 3 5qj x 9u,co,du,e2
gtosorted 1.1.4 g4x g 3 5ka d 9u,co,du,dx,e2
5buffer.prototype.slice 1.0.4 gq1 g 2 5k7 f 7v,9u,co,du,dx,h3,j7
1sap 2.0.6 q64 8 1 8sr f
2sert-never 1.4.0 4gf 6 1 1lz 6
2t-types 0.13.4 9z3k 1m 6 1iwc 46 yd
9-flow 0.0.8 2p7b 4 2 6p7 4
2ync 2.6.4 blo7 3p 3 2muh 43 mw
 3.2.6 hb99 3t 3 381l
5-function 1.0.0 7fn f 3 3do 3
6generator-function 1.0.0 856 f 3 3h4 3
5kit 0.4.0 l42 k 2 69b 8
1tomic-sleep 1.0.0 52j 6 1 26e 1
1vailable-typed-arrays 1.0.7 fq4 b 3 5og j rr
2vio 8.4.0 3w8e 1x a pkp 2c 1x,fu
 9.3.1 4z64 25 a vqi  1y,fu
1ws-sdk 2.1693.0 1mgckl 1rj 10 70qqb 60a !9m,f1,io,zi,10o s
5sl-profiles 1.1.2 4w0d b 5 1wv5 4
1xe-core 4.14.1 21o9x v 2 f6lx 6ba
2ios 1.21.1 1bwvi 2k j dids ia gj,go,ii,sg
2object-query 4.1.0 2djy 3q 5 f7o v
0babel-jest 29.7.0 aes 6 2 370 6x 3e,59,8q,8v,a3,ho,w3,^8
 30.5.2 c1u 6 2 3rd  3f,59,8r,8w,a3,ho,w3,^8
6plugin-istanbul 6.1.1 jui 6 2 61n 22 e,2k,2l,kj,xt
 8.0.2 a60 5 2 410  e,2k,2l,kk,xt
djest-hoist 29.6.3 b23 5 2 3wj 3s 14,16,59,5c
 30.5.0 apx 6 2 3x7  59
7reset-current-node-syntax 1.2.0 5rs 6 4 2fm h k,l,m,n,o,p,q,s,t,u,v,w,x,y,z,^8
djest 29.6.3 22t 4 1 17k 3c 8s,8u,^8
 30.5.0 269 4 1 197  8t,8u,^8
6walk 3.0.0-canary-5 2czd d 2 b7l 5 16
2lanced-match 1.0.2 5cr 5 2 224 p
 4.0.4 dkg d 4 38n
2re-url 2.5.8 27i6h r g xc03 1o !
2se64-js 1.5.1 7fc 6 1 365 m
4line-browser-mapping 2.11.39 2y0p 9 2 wi1 c6
3ic-auth 2.0.1 6v3 5 1 2w0 a uq
6ftp 5.3.1 2zm4 v 2 t4z 1y
1cryptjs 3.0.3 2en8 b 3 ozk 1b
1inary-extensions 2.3.0 3vq 7 1 1tm p
3dings 1.5.0 8ny 4 1 37y f g1
1l 4.1.0 1dpn a 2 bau 47 9m,iw,tk
1ody-parser 1.20.3 1cbk b 3 c3w 3f 9s,bj,cc,cu,cw,id,il,px,sx,t5,yo,z9
 2.4.0 x3n a 3 8t5  9s,bk,cg,ie,in,py,sy,t6,yp
2wer 1.8.14 bxocz 46m kx 2nnw5 3g
2xen 7.0.0 iar 5 1 5dm 17 7f,a0,a5,aj,wx,ym,109,10h
1race-expansion 1.1.22 o6q 4 1 8w5 2d 8y,bc
 2.1.8 moy 4 1 80m  8y
 5.0.13 2uph d 4 oy5  8z
5s 3.0.3 yfv a 2 as4 19 g2
2owserslist 4.29.6 1jhh b 1 epz 7j 92,a1,df,pe,zb
1s-logger 0.2.6 10w7 o 5 a8w c fk
2er 2.1.2 esg 4 1 4s4 7 pd
2on 6.10.4 1nhhj 1l b cd69 9b
 7.3.4 1byc9 1b 7 8jlp
1uffer 5.7.1 1rof 6 1 gdz 50 91,io
6-equal-constant-time 1.0.1 41c 7 1 2et 1
7from 1.1.2 3w7 4 1 1s9 4
2llmq 6.7.0 24v6p mi q dj8z 2oy !v8,yd
2sboy 1.6.0 2nzh m 7 fjn r wu
1ytes 3.0.0 8bw 5 1 375 h
 3.1.2 9gu 5 1 3gw
0cache-content-type 1.0.1 1l7 4 1 vo 6 nz,111
2ll-bind 1.0.9 il5 c 3 67m n 9v,dw,h3,vk
9-apply-helpers 1.0.2 cb4 l 3 4oj 8 dx,gv
6ound 1.0.4 d76 b 3 4xa b 9v,h3
4sites 3.1.0 4vw 5 1 1vl 9
2melcase 5.3.1 5qv 5 1 2c4 s
 6.3.0 90x 5 1 2yr
 7.0.1 91k 5 1 2wt
2niuse-lite 1.0.30001826 y4ep ne 7 7row tw
1halk 3.0.0 p95 7 2 8ff 1s 7j,xf
 4.1.2 r1j 7 2 8xl  7j,xf
 5.0.1 vw8 c 5 a9a
 5.6.2 y7q c 5 ao7
5-template 0.4.0 7im 5 1 335 d a3
3r-regex 1.0.2 3tr 5 1 1ws 6
4acter-parser 2.2.0 ddf 5 1 52u h k1
2okidar 3.6.0 1xlk 8 3 kes 3z 7o,9g,he,jb,jp,pi,tl
3wnr 1.1.4 4el 4 1 1pu a
 3.0.0 h0g d 4 3ed
2rome-trace-event 1.0.4 7ke 6 2 2us 9
5ium-bidi 14.0.0 7vs7f gn 1g jxjj cr !113,^d0
1i-info 3.9.0 k3x 7 1 5oy 15
 4.5.0 nod 7 1 6fq
1js-module-lexer 1.4.3 2y83 7 2 y8k 1d
 2.3.0 31vp 8 2 10a7
1lass-validator 0.15.1 366hj qn 1i jmf6 2k 5r,ml,zm
2i-boxes 3.0.0 53s 6 1 21i 8
4cursor 5.0.0 365 5 1 1hj 9 !
4tableau 2.0.1 dc9 6 2 4wz 2 a2
5runcate 5.2.0 a3f 5 1 2zg k !wz
3ent-only 0.0.1 gz 3 1 dd 1
3ui 7.0.4 nlw 8 3 5py 11 ww,x7,10g
 8.0.1 oxm 9 3 63n  ww,x7,10g
 9.0.1 189c 7 3 esn  wy,x8,10i
2uster-key-slot 1.1.1 92m 5 2 3yl f
1o 4.6.0 ccw 5 1 4jc p
2llect-v8-coverage 1.0.3 49o 6 1 20a 5
3or 5.0.3 kbv 5 1 5my 11 aw,az
5-convert 2.0.1 kz9 7 1 6xw 10 ax
 3.1.3 10x4 7 1 a2f  ay
6name 1.1.4 55x 4 1 27o b
 2.1.1 4v8 4 1 272
6string 2.1.4 8h8 5 1 2t2 v ay
5ette 2.0.19 d3m 6 1 3wm 14
 2.0.20 d4h 6 1 3wn
2mbined-stream 1.0.8 8vu 5 2 350 e cq
3mander 10.0.1 3qh7 d 3 ynq 4g
 12.1.0 3ztq e 3 10v8
 14.0.3 4gzy e 3 154d
 2.15.1 1a4l 6 2 dss
 2.20.3 1c6i 6 2 efi
3ponent-emitter 1.3.1 4v5 4 1 1xx 5
4ressible 2.0.18 5ob 5 1 2d7 x nx
9on 1.8.1 lde 5 1 73x 1f 9s,b9,cc,p0,pz,ur,zn
 1.8.2 fwy 4 1 5mp  9s,b9,cc,cw,p0,pz,ur,zn
2ncat-map 0.0.1 3r1 7 3 1qv 4
4urrently 9.2.5 919c 2d 8 5zcm 3q !a3,uo,xg,10u
3stantinople 4.0.1 rgh f 4 5r8 9 j,16
3tent-disposition 0.5.2 eaq 5 1 541 m
 0.5.4 eqx 5 1 577  ur
 1.0.1 etr 5 1 5ap
 2.0.1 11hh 6 2 8yk
8type 1.0.5 82v 5 1 30q f
 2.1.0 huo 6 2 4sz
3vert-source-map 2.0.0 c8e 4 1 3tk x
2okie 0.7.1 hzr 5 1 6c3 10
 0.7.2 i1i 5 1 6cc
 1.1.1 1apn 6 2 ab2
 2.0.2 1ba0 6 2 ab8
6-parser 1.4.7 a0h 5 1 3lt l bn,br
7signature 1.0.6 31c 5 1 1mn a
 1.0.7 35f 4 1 1m9
 1.2.2 3up 5 1 1y4
6s 0.9.2 f5v 4 1 5md n cu,m5
2py-props 4.0.0 ba0 4 1 3k9 d d9,jw
2repack 0.34.7 mh4w 1i 5 4x2v 3f
3s 2.8.6 fec 4 2 4zc 18 pl,zn
4er 2.0.1 hdh 6 2 4j4 5
1reate-jest 29.7.0 c9e c 3 3yb k 3g,a3,f3,ho,ku,lc,sb
2oner 4.1.97 37va k 4 z0m 45
3ss-spawn 7.0.6 cf2 9 3 4tr 1m qq,vp,103
0damerau-levenshtein 1.0.8 945 7 3 36u b
2ta-uri-to-buffer 4.0.1 7r5 6 3 2u8 p
 6.0.2 cyn g 4 3vz
5view-buffer 1.0.2 8qj b 3 3s7 8 9w,dx,jg
byte-length 1.0.2 8ry b 3 3r3 8 9w,dx,jg
foffset 1.0.1 8l6 b 3 3or 5 9w,dx,jg
3e-fns 2.30.0 3zahr 4ey 1rj ez75 2zf 13
 3.6.0 d6tiq 3ou 5k 1uiab
2yjs 1.11.15 ee0s cj 17 3451 81
 1.11.23 elzx cj 17 36cs
1ebug 2.6.9 13jf h 2 cqq 2f oo
 3.2.7 153b 9 2 d0o  oq
 4.3.4 wog 7 2 a84  op
 4.3.7 wgc 7 2 a5x  oq
 4.4.3 x0p 7 2 adl  oq
2compress-response 6.0.0 480 5 1 1yw f o2
2dent 1.7.2 lwh 8 2 5yl 1c
2ep-equal 1.0.1 7h6 9 4 2xh 16
6xtend 0.6.0 73a 6 2 2sr i
5is 0.1.4 69e 9 3 2mg 5
4merge 4.3.1 o1h b 2 6is 1a
2fine-data-property 1.1.4 nsz b 3 6vl m dw,dx,hn
7properties 1.2.1 9y2 9 2 40j j cn,hy,pn
2generator 5.0.1 kxk f 4 6bp t 88,ea,et
2layed-stream 1.0.0 66t 6 2 2o8 8
3egates 1.0.0 5r7 8 2 274 3
2nque 2.1.0 nfd 6 1 74e q
2pd 1.1.2 nir 9 4 6yq i
 2.0.0 kx9 6 3 6gm
2qual 2.0.3 az9 b 3 3b2 8
2stroy 1.2.0 6yi 4 1 2lv 6
2tect-file 1.0.0 6nm 4 1 2mt 2
7libc 2.1.2 ked 8 2 600 j
7newline 3.1.0 2wu 5 1 1et d
2vtools-protocol 0.0.1608973 27vig 1p 5 bv9e ct
1iff-sequences 29.6.3 zgl 5 2 8sw 1f
1octrine 2.1.0 29r9 9 2 h6f 15 ex
 3.0.0 2a2k 9 2 h8y  ex
4ypes 1.1.0 2qb 8 1 1hd 1
2tenv 16.6.1 1n3j c 2 hgh 4e
 18.0.10 13iz 8 2 ctr
3tie 2.0.7 8ea 4 1 34v e
1under-proto 1.0.1 a17 f 3 3w9 5 9v,dx,hn
0each-props 3.0.0 63i 4 1 2dz 9 jw,pp
2stasianwidth 0.2.0 aiw 3 1 28d 3
1cdsa-sig-formatter 1.0.11 fvw 7 2 5hc b ur
1e-first 1.1.1 4tv 4 1 23x 7
1ffect 3.21.0 g5chs 23f 7f 2i5w1 6su !4z
1js 7.0.2 4ojg g 5 1aw6 1t
1lectron-to-chromium 1.5.492 4iz5 c 1 sd3 21y
3ment-plus 2.14.8 qor3w 5bf nk 4o184 lg !1c,cb,mw,^zr
1mittery 0.13.1 zv0 6 1 87z 17
2oji-regex 10.6.0 qnk 6 1 4bu 1h
 8.0.0 118f 8 2 554
 9.2.2 23jw f 2 8ku
1nabled 2.0.0 4jp 6 1 23v 3
2codeurl 1.0.4 65f 5 1 2kx f
 2.0.3 61k 4 1 2lb
2d-of-stream 1.4.5 4uv 4 1 1vh b q0
2gine.io 6.6.12 3klx 14 7 tde 6d 5d,5o,5v,6z,bn,bx,cg,dq,10m
9-parser 5.2.3 zbh x 6 6gl 1u
2hanced-resolve 5.27.0 boqu 3a 5 2oau 6w ho,xn
2v-paths 2.2.1 7ub 5 1 2mr b
1rror-ex 1.3.4 6z0 4 1 2qn a j8
1s-abstract 1.24.2 1nr48 1ww 13 51sf 7t 7v,85,8g,9u,9w,c5,c6,c7,dw,dx,e0,e1,e3,gw,h3,h5,h7,hl,hn,hy,hz,i0,i2,iy,j7,je,jg,jr,k1,k3,k4,k6,k8,kb,nk,pm,pn,po,q6,tw,up,us,ut,vm,wt,x3,x4,x5,yq,yr,ys,yt,z4,108
b-get 1.0.0 cad k 3 4pj 3 dx,e0,je,pm
3define-property 1.0.1 7vt b 3 3f3 5
3errors 1.3.0 9ic m 3 44a c
3iterator-helpers 1.4.0 8c4d 4b t 1alb 4f 9u,9w,co,du,dx,e1,gv,h3,hl,hn,hy,hz,i0,iy,ko,nk
3module-lexer 2.3.2 3rdo c 3 1a8f 2x
3object-atoms 1.1.2 98f g 3 3pw c dx
3set-tostringtag 2.1.0 b80 a 2 4b3 d dx,h3,i1,i2
4him-unscopables 1.1.0 9ye c 3 3wi 8 i2
3to-primitive 1.3.4 10o5 l 4 8cc o dv,dw,dx,je,jh,k7
5olkit 1.52.0 2ipci 3a7 17 b1mn fg
2build 0.21.5 2uws 7 3 njl cc ?1e s
2calade 3.2.0 9k1 b 3 3gj c
4pe-html 1.0.3 2to 4 1 1h9 3
7string-regexp 2.0.0 2ij 5 1 1bc a
 4.0.0 2xa 5 1 1k1
3odegen 2.1.0 2br9 6 2 fg1 2c et,ew,ex,?wb
2lint 8.57.1 1t7o6 bc j c57r 1br 1j,1k,1o,1q,29,2a,3z,69,77,a3,c1,cg,d3,e9,el,en,es,eu,ex,fh,fz,g8,hf,hi,hp,ip,it,jp,ju,ll,lu,mk,n4,o4,oy,q5,x7,xv
 9.39.5 1shog bu m dpl6  1j,1k,1l,1m,1n,1p,1r,1t,27,2a,2c,5f,77,a3,c1,cg,e9,em,eo,er,eu,ex,fh,g0,g8,hf,ip,it,jp,lu,n4,o4,oy,q5
6-config-next 16.4.6 h1e b 2 4ci zj 3t,ee,ef,eh,ei,ej,ek,hk,z1,^ec
7import-resolver-node 0.3.10 483 4 1 200 m cd,jf,u4
ntypescript 3.10.1 1dbd 8 2 btz 5v 40,cg,h8,jd,wm,y0,za,^ec
7module-utils 2.14.0 17p0 y 1 ctg 1b cd
7plugin-import 2.32.0 udvh 3o a 8t8q 91 4p,7y,81,82,83,cd,d2,ee,eg,i2,jf,jp,o4,pr,ps,pv,v6,x4,yc,^ec
ejsx-a11y 6.10.2 g4v1 6d g 2v64 3z 7u,7y,83,89,8l,8n,c2,dk,i2,m0,mh,o4,pr,ut,x0,^ec
ereact 7.37.5 k3fl ba 5 3zor b1 7y,80,83,84,d2,dy,ew,i2,m0,o4,pq,pr,pv,sc,u4,v6,x1,x2,^ec
j-hooks 7.1.1 2fsaf 8 2 curr zx 8,j,i7,113,116,^ec
7scope 7.2.2 34wt d 3 k0h 1f ev,ew
 8.4.0 3f5j e 3 n5z  ev,ew
7visitor-keys 3.4.3 owm 9 3 699 14
 4.2.1 snz 9 3 722
 5.0.1 ona 9 3 6r3
2m 3.2.25 6m30 6 2 1yjp 2i
2pree 10.4.0 1q0v a 3 dcx 5q 72,73,eo
 9.6.1 1ktm a 3 clo  72,73,en
4ima 4.0.1 6qk9 7 3 146m 2n
2query 1.7.0 niik d 2 3k89 r ew
2recurse 4.3.0 afr 5 1 34l g ew
2traverse 5.3.0 sme 6 1 67o 12
2utils 2.0.3 1312 7 2 7d2 h
1tag 1.8.1 8c9 5 1 3du f
1ventemitter2 6.4.9 1qqj 6 2 eqz 28
c3 4.0.7 tan 8 2 7g9 1g
5s 3.3.0 1rve w 3 cse e
1xeca 5.1.1 18dx b 2 b6m 38 c1,h6,ik,k5,nq,pk,q2,vx,xb
2it 0.1.2 1a55 l 4 bsv 4
2pand-template 2.0.3 46a 6 1 1s7 9
8ilde 2.0.2 537 4 1 24q b i8
3ect 29.7.0 34wu d 2 hoh 6t 2v,kz,l2,l3,lc
3onential-backoff 3.1.3 16kv 1b f bov j
3ress 4.21.2 4qp6 g 4 18rk fp 6z,7x,99,bg,bj,bm,br,cc,cu,dn,e7,ey,g3,gr,id,no,ns,px,qj,qv,sd,sx,t3,ur,va,vg,vn,wr,yo,zg,zn
 5.3.0 1n4u a 2 hq0  70,9a,bi,bk,bn,bt,cg,cu,dn,e7,ey,g4,gs,ie,np,o0,py,q0,qj,sd,sy,t4,ul,vb,vh,ws,yp,zn
7-rate-limit 8.7.4 3dd7 9 2 poe 8j cg,j3,^f8
8session 1.19.0 1nj3 8 2 fj6 2f bn,bs,cc,cu,pz,qj,ur,z3
8validator 7.3.2 34ib 1x 5 qeq 4x mw,zm
2tend 3.0.2 i3p a 1 5lm c
3rareqp2 1.0.0 81kr 18 7 2600 2 gj
0fast-content-type-parse 1.1.0 g1c k 8 4jp d
5decode-uri-component 1.0.1 74g 7 1 2s0 2
7ep-equal 3.1.3 a06 b 2 2tk l
5glob 3.3.1 22ml 1j a j8o 3f 3y,3z,he,nr,nt
5json-patch 3.1.1 3epd o 4 rkh 1r
astable-stringify 2.1.0 d33 i 5 4vi 4
cringify 5.16.1 7we2 2b e 1ajz 7h 22,79,7b,fh,fp,lq,uf
 7.3.6 cuts 2y g 2g42  23,79,7b,fr,lr,uf
5levenshtein 2.0.6 7ac 4 1 2ur n
5querystring 1.1.2 epl 8 3 4ar 8 fg
5uri 2.4.8 4b31 13 6 y2o 29
 3.1.9 5642 1b 8 12na
 4.2.3 73vf 1j 8 1lhv
4ify 4.29.1 1gt3l 9c o 9ibm 16e 1u,1x,1z,6y,8h,ff,fl,g5,mo,rd,s8,sd,uf,v4,v8,y3
 5.12.8 1snlu a5 s bi7u  1v,1y,20,24,6y,8i,fm,g6,mp,rd,s9,uf,v5,v8,y3
4q 1.20.3 130p e 2 81n 12 ue
1b-watchman 2.0.4 9bx 4 1 3nr e 9j
1dir 6.5.0 154b 7 2 7im 1s
1echa 4.2.3 3303 b 4 l33 u
2tch-blob 3.2.0 gsb a 1 5xl w p8,zu
1ile-entry-cache 6.0.1 jq1 5 1 60h 25 gf
 8.0.0 cd2 4 1 494  gg
5uri-to-path 1.0.0 684 a 2 2ql 5
3l-range 7.1.1 cx3 4 1 4ez 14 y2
2nalhandler 1.3.1 eoq 6 1 59o 18 cc,dn,e7,px,qj,wr,z9
 2.1.1 dz3 5 1 4w5  cg,dn,e7,py,qj,ws
3d-my-way 8.2.2 88x6 2k 9 18qm 4b fh,fo,uu
 9.10.1 ass4 2y a 1tpy  fh,fo,uv
5up 4.1.0 8yj 5 1 2w1 i mu,qn
 5.0.0 92p 5 1 2xq  mv,qn
4up-sync 4.0.0 5hn 4 1 2di l cx,jp,nt,u6
 5.0.0 543 4 1 29p  cx,jp,nt,u6
3ed 1.2.0 6oj 4 1 2nx 8 f5,jv,pp,pu,qg
 2.0.0 6ik 4 1 2mz  f5,jw,pp,pu,qg
1lagged-respawn 1.0.1 7zt 8 2 3h3 8
 2.0.0 7ti 8 2 3be
3t-cache 3.2.0 mpx 7 2 6sa 2u gh,m6,ug
 4.0.1 mmh 7 2 6vb  gh,m6
4ted 3.4.4 tph f 9 90j 2c
1n.name 1.1.0 4sh 7 1 24z 4
1ollow-redirects 1.16.3 ory 7 1 882 2u
2r-each 0.3.5 igb d 3 69x 9 je
4in 1.0.2 4uk 4 1 219 f
4own 1.0.0 4zt 4 1 22p a gl
3eground-child 3.3.1 1gpa 11 4 9ny 18 c1,vy
3m-data 4.0.6 1sql 8 2 io6 2u 8e,b2,e1,i2,nz
4data-polyfill 4.0.10 ov0 8 1 8rj s fy
3warded 0.2.0 4j8 5 1 22w 5
1resh 0.5.2 7t0 5 1 39h e
 2.0.0 7xt 5 1 3ca
1s-constants 1.0.0 1pr 5 1 12d 1
2.realpath 1.0.0 ad5 5 1 3f6 2
1unction-bind 1.1.2 o8z c 3 7k7 a
8.prototype.name 1.2.0 myw p 4 7w2 w 9u,9w,dw,dx,gx,hy,i2,je,ji
8s-have-names 1.2.3 cwb a 3 4mr b
0generate-function 2.3.1 6z0 7 1 2sw a k0
7or-function 2.0.1 7ry f 3 3fd 6
3sync 1.0.0-beta.2 maj 7 2 5qq 4
2t-caller-file 2.0.5 3n3 6 1 1u7 a
4east-asian-width 1.7.0 bd0 8 1 46v e
4intrinsic 1.3.1 10bc 9 3 apq 16 8c,8d,9v,dw,dx,e0,gv,gz,h5,hn,i0,i2,nk
4package-type 0.1.0 4n0 9 1 20c 1
5roto 1.0.1 8d4 f 3 3ga 5 d8,e0
4stream 6.0.1 9e8 6 1 3ap o
5ymbol-description 1.1.0 d8t d 3 4z8 a 9w,dx,h3
4tsconfig 4.14.3 3ift 7 2 11u4 1v u9
4uri 6.0.5 y4c v 4 a4v u 94,c4,cg
3opts 2.3.0 e0p 6 1 3w5 d
1ithub-from-package 0.0.0 3k0 d 3 1mx 1
1lob 10.5.0 ac8m 1t 4 1l9v 7o gn,kp,o5,o8,qe,qu
 7.2.3 16hk 6 1 bx0  gu,iv,iw,o4,q0,qo
4-parent 5.1.2 9d2 5 1 3qt k jp
 6.0.2 5yf 4 1 2nt  jp
4al-modules 1.0.0 516 4 1 23z 9 hh,kd,u6
7prefix 1.0.2 6ml 4 1 2p1 e f5,i8,ix,kd,102
6s 13.24.0 147l 6 1 7dy 5c yk
 14.0.0 2ihb 6 1 dar
 16.4.0 47he 6 1 kl5
6this 1.0.4 i9d h 2 6k8 c co,hn
3gg 2.2.0 5a6 4 1 2ax 7 wf
1opd 1.2.0 7m5 c 3 3jc 7
1raceful-fs 4.2.12 po8 7 1 7nz 1n
3phemer 1.4.0 heea j 2 191o a
5ql 16.15.0 1ahpe ba b 8s62 70
2unt-cli 1.5.0 71m 7 4 2ow n hs,iz,mn,pg,zl
6known-options 2.0.0 3dg 4 1 1ox 3
1ulp-cli 3.1.0 1ilo 19 f erc z 25,a3,bv,hu,j1,mm,os,tz,v9,ww,zl,10t
4log 2.2.0 54f 5 1 1uv 6 hm
0handlebars 4.7.10 1re15 3a m f9ml 4m o6,p2,wb,10f,?z2
2s-bigints 1.1.0 bf6 b 3 4i5 7
4flag 4.0.0 3er 5 1 1pa 6
4property-descriptors 1.0.2 8f3 9 3 3f1 7 dw
7to 1.2.0 b61 g 3 46y e d8
4symbols 1.1.0 i29 g 4 67v d
4tostringtag 1.0.2 dkz g 4 4zl 9 i0
3own 2.0.4 7z0 a 2 3k0 d gv
1e 1.2.0 2nsa 6 3 v2u i
2lmet 7.2.0 28d1 9 1 hgj 58
 8.3.0 29g3 9 1 hxg
2rmes-estree 0.25.1 7biq e 3 wym y
7parser 0.25.1 lp84 1e 8 6aq7 18 i6
1omedir-polyfill 1.0.3 67o 5 1 2kv 5 qi
1tml-encoding-sniffer 3.0.0 90f 4 2 2yo 9 zz
6scaper 2.0.2 a3o a 4 3ay c
2tp-assert 1.5.0 71s 5 1 2f6 8 cj,ic
5errors 1.8.1 e4s 5 1 4rn w ct,iw,vn,wq,y4
 2.0.0 eig 5 1 4w3  cu,iw,vn,wr,y4
 2.0.1 epk 5 1 4z4  cu,iw,vn,ws,y4
5proxy 1.18.1 4yv8 g 4 1gqi 30 f0,gj,u2
a-agent 7.0.2 i0k 8 4 4uq r 76,cg
5server 14.1.1 2o17 k 7 1a02 1u 93,a3,by,i3,i9,if,nu,o6,q4,rq,v3,z8,ze
4s-proxy-agent 5.0.1 k2g b 2 6ho 14 75,cg
 7.0.6 r4l c 4 6xy  76,cg
1uman-signals 2.1.0 y6r d 3 9hb l
0iconv-lite 0.4.24 777p q 4 3yxl 27 ux
 0.6.3 7gx2 x 8 434b  ux
 0.7.3 7dkp r 6 42hv  ux
1eee754 1.2.1 58s 5 1 286 j
1gnore 5.3.2 15dq 6 1 bs2 4a
 7.0.16 2v4x 6 1 xtp
1mport-fresh 3.3.1 3md 5 1 1pt b qf,u7
7local 3.2.0 3ne 6 2 1sx b ri,u5
2urmurhash 0.1.4 967 4 1 3bs 5
1nflection 1.13.4 12jf 7 3 93e 1q
4ight 1.0.6 2wi 4 1 1kp 6 q0,10j
2herits 2.0.4 31y 5 1 1ke 5
2i 1.3.8 76g 4 1 332 r
2ternal-slot 1.1.0 hr5 d 3 61o h dx,i2,vr
5pret 1.1.0 97x 5 1 2f4 1a
 2.2.0 dag 6 1 3h2
 3.1.1 gk2 6 1 3qz
1oredis 5.11.1 ief2 2h 9 2xtm b4 2g,ar,cg,cs,tr,ts,wp
1p-address 10.7.6 7wp8 u 4 1u0m 2d
2addr.js 1.9.1 wip 6 2 8vh v
 2.5.0 1dpk 5 2 as1
1s-absolute 1.0.0 6lg 4 1 2j8 e k2,kd
4rray-buffer 3.0.5 cfq b 3 4vn k 9u,9w,h3
8ish 0.2.1 34l 8 1 21i 8
4sync-function 2.1.1 hzk b 2 6al p 8c,9w,h5,i1,ut
3bigint 1.1.0 dt3 b 3 55t a hw
5nary-path 2.1.0 2di 5 1 18z 6 96
4oolean-object 1.2.2 kfq c 3 710 k 9w,i1
4un-module 2.0.0 gxj 8 2 4bn b v8
3callable 1.2.7 mc6 a 3 7mw 15
4ore-module 2.18.0 pzt 7 1 80q 1h i2
3data-view 1.0.2 adv c 3 44f 8 9w,h3,k8
6e-object 1.1.0 ing c 3 6lz f 9w,i1
4ocument.all 1.0.0 6yx b 3 395 3 9w
3expression 4.0.0 4q1 5 1 270 6 71,pl
5tglob 2.1.1 4sp 4 1 21z 5
3finalizationregistry 1.1.1 d9u b 3 4vf b 9w
4ullwidth-code-point 3.0.0 3uq 5 1 1o9 7
3generator-fn 2.1.0 2j8 5 1 1cy 4
eunction 1.1.2 rxb d 2 8y2 t 9w,gz,h5,i1,ut
4lob 4.0.3 ai1 4 1 3a7 j jk
3map 2.0.3 fr0 d 3 648 a
3negative-zero 2.0.3 kxg c 3 78n e
4umber 7.0.0 7f3 4 1 2vm k
9-object 1.1.1 jfk c 3 6sc k 9w,i1
3path-inside 3.0.3 36h 5 1 1jg 9
4lain-object 2.0.4 5sf 5 1 2c5 o kh
 5.1.0 56k 6 2 1yq
4ort-reachable 4.0.0 337 5 1 1k9 6
4romise 2.2.2 249 5 1 171 7
 4.0.0 2a6 6 1 190
6perty 1.0.2 ah8 5 1 3gy 4
3regex 1.2.1 rkk b 2 9es t 9w,hn,i1,i2
5lative 1.0.0 52y 4 1 243 7 k9
3set 2.0.3 f7f d 3 5wl 9
4hared-array-buffer 1.0.4 d7h b 3 4vo b 9w
4tream 2.0.1 4kn 5 1 1pq 8
6ing 1.1.1 iip b 3 6la j 9w,i1
4ymbol 1.1.1 kv6 c 3 7dw e 9w,i0,ut
3typed-array 1.1.15 gwy c 3 5r2 1e 108
3unc-path 1.0.0 50x 4 1 27x 4 z5
3weakmap 2.0.2 fvf c 3 60i 8
7ref 1.1.1 c8w b 3 4u1 a 9w
7set 2.0.4 f9u d 3 5rj d 9w,h3
4indows 1.0.2 657 4 1 2fu 7
2array 2.0.5 2na 4 1 1fn a
2exe 2.0.0 8gc 8 2 2wc l
 4.0.0 1de5 15 4 866
2object 3.0.1 5ck 5 1 26v f
2tanbul-lib-coverage 3.2.2 qin a 2 77r 11
dinstrument 5.2.1 1i5x a 2 cmd 39 8,j,2l,ki,v6
 6.0.3 1jju a 2 cym  8,j,2l,ki,v8
dreport 3.0.1 t1l d 2 853 u ki,nf,xf
dsource-maps 4.0.1 qbz b 2 6uu 19 cg,ki,wb
9reports 3.2.0 6bei 15 j 1sdg 21 ia,kl
1terator.prototype 1.1.5 9ox 8 3 3qo d cn,e0,h3,h5,i0,vl
0jackspeak 3.4.3 6d6h l 4 1bdj 2v 2h,?46
1est 29.7.0 3v2 6 3 1sg br 2o,3g,is,kt
4-changed-files 29.7.0 e2s 9 2 3d1 3a f2,lc,q8
6ircus 29.7.0 1jjc h 3 drf 6p 2r,2t,3a,3g,5o,a3,as,ci,jn,kx,l2,l3,la,lb,lc,q8,s5,sw,w3,wo
6li 29.7.0 q3j 8 3 7s7 ky 2o,3a,3g,a3,bz,f3,is,ku,lc,ld,10u
6onfig 29.7.0 2g5x l 2 kgw 9z 8,3c,3g,8o,a3,ae,cm,hd,ho,ks,ky,kz,l6,l7,l9,lc,ld,nt,qh,s5,w3,xd
5diff 29.7.0 1olm e 2 epj 50 a3,d1,kz,s5
6ocblock 29.7.0 6xp 5 2 2r1 2b cz
5each 29.7.0 q16 a 3 68r 45 3g,a3,kz,lc,s5
6nvironment-node 29.7.0 785 4 2 2jo 60 2r,2x,3g,5o,l4,lc
5get-type 29.6.3 2xe 4 2 1cw 1p
5haste-map 29.7.0 2lfy n 5 m1t 6v 3g,5g,5o,7o,fv,ho,l6,lc,lg,nt,zs
5leak-detector 29.7.0 4b9 5 2 1zj 3u kz,s5
5matcher-utils 29.7.0 lw2 7 2 63y 5q a3,kv,kz,s5
6essage-util 29.7.0 fvf 5 2 5el 53 6,3g,5p,a3,ho,nt,s5,w3,wo
6ock 29.7.0 10mx 5 2 98n 48 3g,5o,lc
5pnp-resolver 1.2.3 4do 6 1 23t 7
5regex-util 29.6.3 2pn 4 2 1av 1t
7solve 29.7.0 1epj d 2 a4h 67 a3,ho,l0,l5,lc,ld,u3,ua,w3
c-dependencies 29.7.0 6vp 4 2 2e4 5y l6,lb
6unner 29.7.0 mvc 7 2 6b5 8i 2m,2r,3a,3e,3g,5o,a3,dh,ho,kw,ky,l0,l1,l3,l7,la,lc,le,lg,q8,wd
8time 29.7.0 1wu6 5 2 etp aw 2r,2x,30,38,3a,3e,3g,5o,a3,ag,at,hd,ho,l0,l3,l4,l6,l7,lb,lc,w3,xa
5snapshot 29.7.0 1sfm e 2 f2h 8y 8,9,r,10,16,2v,3e,3g,8u,a3,f6,ho,kv,kz,l2,l3,lc,oy,s5,v8
5util 29.7.0 wad r 2 8ku 5g 3g,5o,a3,ae,ho,r9
5validate 29.7.0 m65 f 2 5z2 4v 3g,9z,a3,kz,mj,s5
5watcher 29.7.0 i2u f 3 4pc 49 3a,3g,5o,7g,a3,dh,lc,wv
6orker 27.5.1 1r6w r 4 ez1 4i 5o,nq,xg
 29.7.0 1y2j h 4 hhj  5o,lc,nq,xg
1s-stringify 1.0.2 2yg 7 2 1fq 1
3tokens 4.0.0 bml 5 1 51q j
3yaml 3.15.2 5y8w 10 8 1kjp 3u 7s,et
 4.3.1 kj5t 10 6 4v1n  7t
 4.3.2 kkvo 10 6 4vkp  7t
2dom 16.7.0 1ncxr cv x 74sf oh !72,ea,go,i9,ig,ii,zw,zz,101,10n
2esc 3.1.0 owo 6 3 7qu u
2on-buffer 3.0.1 464 6 2 20q 7
5parse-even-better-errors 2.3.1 81m 5 1 3ih f
5schema-ref-resolver 1.0.1 176e g 5 6sa 7 fh
 3.0.1 1b89 k 5 7y9  cv
ctraverse 0.4.1 f3g 9 3 3yt b
 1.0.0 h58 c 5 4oq
6table-stringify-without-jsonify 1.0.1 az4 g 3 3kd 1
7ringify-safe 5.0.1 9te 9 2 33i 4
45 1.0.2 1oeo c 3 h4o 11 o6
 2.2.3 51ha k 3 12tq
4webtoken 9.0.3 xhn f 2 9gd 2c m2,mx,my,mz,n0,n1,n2,n5,oq,v8
2transformer 1.0.0 gcs 5 1 3pb 5 jy,sa
2x-ast-utils 3.3.5 51ro 2w a qe1 1q 7y,82,po,pv
1wa 2.0.1 auc 5 1 3n4 i 9n,db,ur
2s 4.0.1 eiu a 2 4ry k m1,ur
0kareem 2.6.3 1mc9 7 1 bql 16
 3.4.1 1o9h 7 1 c2n
1eygrip 1.1.0 5rx 5 1 2mf 7 ye
3v 4.5.4 lev 4 2 6ng 3j lo
1ind-of 6.0.3 hlw 5 1 5wf 12
1leur 3.0.3 7mt 5 1 3b8 k
1nex 3.3.0 k6dt 53 1k 4q51 vc b0,b3,ce,e6,eq,h4,ha,j0,mw,r2,tp,u8,xr,xy
1oa 2.16.4 1c6l 8 3 cej 5k 6z,9t,bg,bj,bu,cg,cr,cu,cw,dm,e7,gr,ib,ic,jo,mc,md,py,q3,qj,wq,yo,zn
 3.3.0 1g2t b 3 dmv  6z,bh,bj,bu,cr,cw,dn,e7,gr,ib,ie,mc,o0,py,qj,ws,yp,zn
3-compose 4.2.0 3bz 4 1 1fr e
6nvert 2.0.0 75a 4 1 2oq 6 as,mc
4router 14.0.0 qgm 6 2 7yv 26 cg,ie,mc,qx
1uler 2.0.0 4pa 6 1 25h 4
0language-subtag-registry 0.3.23 x3xk g 3 49fm e
9tags 1.0.9 oq7 5 2 6c8 d mg
1ess 4.9.1 1xxmd 3g d f7fr 7e !?ho,?nf,?nu,?wb
2ven 3.1.0 44e 5 1 1xc c
3n 0.4.1 j8z 6 2 5rd b rz,yi
1ibphonenumber-js 1.13.16 62j30 qg 19 14wg6 1vp
2ftoff 5.0.1 qwk e 2 8ed 11 fd,ga,gc,ge,jw,tp,u3
4up 3.0.1 ohk d 2 7sc 1 fd,g9,gb,gd,jv,pt,to,u3
2ght-my-request 5.14.0 2sal n 8 l81 32 bn,s8,vi
 6.8.1 3yxf r 9 so0  1w,bp,s9,vj
5ningcss 1.33.0 b0gm e 2 1vmv 40 cy,?mr
c-linux-x64-gnu 1.33.0 5zdos 4 1 2an5f 17  linux/x64/glibc
2nes-and-columns 1.2.4 45m 5 2 1r2 y
1mdb 3.5.1 1igvz 3g i daeg bs !p7,?3p s
1ocate-path 5.0.0 52w 5 1 23n d q9
 6.0.0 5ex 5 1 2a2  qa
2dash 4.18.1 uaul t7 2 6rjs 3o
6.includes 4.3.0 gvv 4 1 4rz 7
8sboolean 3.0.3 3ao 4 1 1ml 8
9integer 4.0.4 73x 4 1 2o8 5
9number 3.0.3 3g4 4 1 1or 9
9plainobject 4.0.6 5be 4 1 2c7 i
9string 4.0.1 3nt 4 1 1oh 8
7memoize 4.1.2 fj2 4 1 4px j
9rge 4.6.2 15ro 4 1 a3d 11
7once 4.1.1 7vx 4 1 30f d
2gform 2.7.0 2dn8 1f 2 isk 14 18,5q,fx,oq,uw,y9
2ng 5.3.2 2zlu a 2 kmo 12
2ose-envify 1.4.0 4hi 8 1 26y 6 li
1ru-cache 10.4.3 h8lp h 4 3vrc 7d
 11.5.3 1zgwl 35 a eyh6
 5.1.1 c4i 4 1 4hs  10r
 7.18.3 2vc4 6 1 r6r
3.min 1.1.5 pvw 7 3 6oa h
1uxon 3.7.2 2qfrz 14 a lmsn a5
0make-dir 4.0.0 7nd 5 1 2vz g v8
5error 1.3.6 9le 6 2 3f2 o
5iterator 1.0.1 6po 4 1 2ks c m7
4error 1.0.12 4op 5 2 1zf 8 y1
2p-cache 0.2.2 5v2 4 1 285 6
2th-intrinsics 1.1.0 dd7 12 4 4wj 6
1edia-typer 0.3.0 8j3 5 1 38d b
 1.1.1 76b 5 1 2w7
2mory-pager 1.5.0 69z 6 1 2eb 8
2rge-descriptors 1.0.3 3x5 5 1 1sx 8
 2.0.0 3dh 5 1 1jx
6stream 2.0.0 3bm 4 1 1qs 9
52 1.4.1 6v5 4 1 2mp l
2thods 1.1.2 42w 5 1 1wr 6
1icromatch 4.0.8 17o7 4 1 bbb 38 9g,r9
2me 1.6.0 13x6 a 2 c3q 1z
4-db 1.33.0 3mb9 6 1 j5h 2o
 1.52.0 4elf 6 1 kts
 1.54.0 4u1q 6 1 msf
5types 2.1.18 b2d 5 1 3s0 1z nv
 2.1.35 e3k 5 1 4bb  nw
 3.0.2 hnb 6 1 5ov  nx
3ic-fn 2.1.0 3ft 5 1 1mv 8
6response 3.1.0 4mr 5 1 26e 7
2nimatch 11.0.9 avms 11 4 2n4l 6e 2j,9f
 3.1.5 t2l 4 1 9x8  9d
 9.0.9 a7j2 1h 4 268k  9e
5ist 1.2.8 1619 o 4 bz4 10
6zer-webpack-plugin 5.14.0 boas k 3 2ipq 1h lf,v2,xs,^zx
4pass 7.1.3 7v0n d 4 1sid 38
4zlib 3.1.0 2iwj l 4 e8t t o8
1kdirp-classic 0.5.3 3gy 4 1 1i9 2
1oment 2.31.0 2odwp f5 h gcbr 4n
6-timezone 0.5.48 1oxzy m 5 545r 2g ob
2ngodb 6.20.0 29w7t b4 y hth0 32g 3r,9k,og
 7.8.0 23xdm b6 y gp5k  3r,9l,oh
 7.9.0 23z53 b6 y gpfw  3r,9l,oh
7-connection-string-url 3.0.2 tnw a 2 8gx 1j 5t,100
 7.0.2 u02 a 2 8lk  5u,100
5ose 8.24.10 1kqvc 8g 10 cszk 2rh 9k,m3,od,ol,om,oq,vv
 9.12.1 1b6pe 8k z acsy  4z,m4,oe,ol,on,oq,vw
2rgan 1.12.1 lfk 4 1 70f 12 93,cc,cu,py,pz
1path 0.9.0 1wpj c 3 ajv i
1query 5.0.1 2s5p e 4 odu 1l cg
 6.0.1 2xve e 4 p3r
1s 2.0.0 4u2 4 1 27u x
 2.1.2 5a2 4 1 2bt
 2.1.3 56p 4 1 2af
1ulter 2.5.0 16mi c 3 dgr 23 7p,9q,yo
2te-stdout 2.0.0 2vu 4 1 1i1 4
1ysql2 3.24.6 di5s 3r j 39wj e1 8k,gy,in,n7,nd,ou,wj,^5o
0named-placeholders 1.1.6 5is 4 1 2bz 7 nd
2noid 3.3.20 koo q 5 4ex 53
2pi-build-utils 2.0.0 9ry 6 3 3i4 5
5postinstall 0.3.8 20gm s 2 jaf n
2tural-compare 1.4.0 4cv 3 1 1xq 2
1egotiator 0.6.3 l4f 9 2 4xr r
 0.6.4 m18 9 2 56t
 1.1.0 itz 9 2 4ce  bk
2o-async 2.6.2 6dno 3b 1 ttj 1p
2tmask 2.1.1 k50 a 2 5qx c
2xt 14.2.35 1flgvz 4xc fa ce9r3 g77 3s,50,9q,a1,ho,rt,xe,?3u,^t8,^ta
 16.4.6 36hijm 6pz j7 pzwij  3s,50,92,a1,rs,xe,?3v,?vo,^t8,^ta
1ode-abi 3.101.0 een 5 1 37u 62 v8
6ddon-api 8.9.2 90be i 2 1c7u 8t
5domexception 1.0.0 mi2 16 2 2se 4
5exports-info 1.6.2 ze2 10 3 9mm 10 83,dx,pq,v6
5fetch 2.7.0 3h71 7 2 yg4 5c 101
 3.3.2 2at3 h 5 oh6  c3,fy,gp
5gyp 12.4.0 147xv 30 d 9wvo 57 ds,f7,ho,ph,s7,v8,xo,y0,z6,104
5int64 0.4.0 cjw 6 1 4ob 5
5releases 2.0.65 1cox 5 4 4r8 2z
4mailer 10.6.0 12uoo 4l 19 8v43 eo
2pt 5.0.0 jxs 6 3 77j 10 6w
 9.0.0 lpc 8 3 7m0  6x
2rmalize-path 3.0.0 743 4 1 2r2 e
1pm 11.21.2 7bk0e 1i0 cs 1sqj1 2b0 !6x,a5,af,hd,ho,ix,lp,o5,o8,oq,pc,ph,s7,v8,xg,xo,xv,104
3-run-path 4.0.1 69s 5 1 2aw e qq
0object-assign 4.1.1 48l 4 1 22b g
7inspect 1.14.0 1uy6 a 2 jzc 1p
7keys 1.1.1 khc b 2 5x9 15
6.assign 4.1.7 1of0 l 4 fm3 1e 9u,9w,co,e0,i0,pn
7defaults 1.1.0 51a 6 1 25o 6 7w,7z,gm,kh
7entries 1.1.9 pyy i 2 8e2 w 9u,9w,co,e0
7fromentries 2.0.8 clg g 2 4p1 l 9u,co,du,e0
7groupby 1.0.3 b8z g 3 4hw a 9u,co,du
7map 1.0.1 4w4 4 1 228 5 gm,nh
7pick 1.3.0 4wq 4 1 21k 9 kh
7values 1.2.1 p7f h 2 8b0 v 9u,9w,co,e0
1n-exit-leak-free 2.1.2 74u c 5 2tm 8
3finished 2.4.1 ajz 5 1 3wc b dc
 2.4.2 9e4 4 1 3hy  dc
3headers 1.1.0 6tu 5 1 2s7 6
2ce 1.4.0 34e 4 1 1iz 5 10j
2e-time 1.0.0 4p5 5 1 22q 5 gi
3time 5.1.2 4rh 5 1 245 e o1
2ly 0.0.2 1sj 6 1 17w 1
1pener 1.5.2 4sl 5 3 2db 7
2tionator 0.9.4 12p9 7 2 atd l cl,fn,mk,rz,yi,10e
1wn-keys 1.0.2 a1n b 3 4bq 8 9w,h3,pn,us
0p-limit 2.3.0 5pa 5 1 2f8 w qb
 3.1.0 5ze 5 1 2ip  112
3ocate 4.1.0 5md 5 1 2d0 9 q7
 5.0.0 5l4 5 1 2fj  q8
2try 2.2.0 3df 5 1 1oy 5
1ac-proxy-agent 7.2.0 pxb 8 4 61s 11 53,76,cg,h9,ig,ij,qd,w9
4resolver 7.0.1 1bqt 1s 4 dgm q cp,p3
3kage-json-from-dist 1.0.1 s4l d 4 4fq 4
2rent-module 1.0.1 30y 4 1 1js 7 9x
3se-filepath 1.0.2 63v 4 1 2be c j6,nj,qs
6json 5.2.0 469 4 1 1zu n 6,dt,lp,ms
6passwd 1.0.0 4lh 4 1 227 1
5url 1.3.3 7y3 5 1 31s b
2ssport 0.7.0 3cwf l 9 21ne y qm,qy,zg
8-jwt 4.0.1 1453 l 7 97l g ly,qm
9strategy 1.0.0 3xk 7 2 1wx 1
2th-exists 4.0.0 30v 5 1 1ll 5
5is-absolute 1.0.1 2sg 4 1 1ga 3
8inside 1.0.2 2kc 3 2 1el 3
5key 3.1.1 3ih 5 1 1qq 6
5parse 1.0.7 3hb 4 1 1lf 7
5root 0.1.1 45u 4 1 1u4 2 qt
9-regex 0.1.2 3p3 4 1 1q9 3
5scurry 1.11.1 bh6f d 4 26hj 1n n9,o8
5to-regexp 0.1.12 53a 4 1 2d7 2d
 3.3.0 jxm 5 1 633
 8.4.2 1a1s 6 2 bhw
2use 0.0.1 1od 6 1 14j 2
1g 8.23.1 276w k 5 m89 7m r2,r4,r5,r6,r7,?r0
2-cloudflare 1.4.1 jtx d 4 5l9 a
4onnection-string 2.14.1 cgk 6 2 4hu 1a
 2.6.2 70p 5 1 2w9
3int8 1.0.1 2gi 4 1 15w 1
3pool 3.14.0 n0r 5 2 7e3 1n ^qz
4rotocol 1.16.1 4bw8 16 5 usf v
3types 2.2.0 r8g d 3 7zc q r3,ru,rv,rw,rx
2pass 1.0.5 7yr 4 2 3aw c wh
1icocolors 1.1.1 4x1 7 1 20x 8
4match 2.3.2 1xwt 9 2 i4k 1o
 4.0.7 20cf a 2 irq
2dusage 4.0.1 rtb d 3 7yw 1c ur
2no 10.4.0 f4j3 5n l 3dmg m9 45,8f,pw,rf,rg,s9,t0,tn,uw,wa,xx
 9.14.0 gnu6 5r p 5bug  45,8f,pw,re,rg,s9,t0,tm,uw,wa,xw
4-abstract-transport 2.0.0 th8 f 7 6iz c wh
 3.0.0 un8 g 7 6pr  wh
5std-serializers 7.1.0 15o9 l 6 7us 16
2rates 4.0.7 9p0 5 2 3ku s
1kg-dir 4.2.0 3ny 5 1 1mr d g7
1m2 7.0.4 pub0 6f 1k 6xak f8 48,49,4a,7d,7e,7m,8b,a9,al,b6,c0,ca,cg,ez,fj,lk,rb,rk,se,v7,yh,10l
3-deploy 1.0.2 d18 5 1 4sf c un,yg
1npm 10.34.9 bw0jk tl 6o 2wxhb 2nt
 12.21.0 2vo1k dv 31 q65v  ?4b s
 7.33.7 82gsr jw 5l 1vau3
 8.15.9 90n8i k4 5m 2a1dv
 9.15.9 addo6 p2 6j 2keqi
1ortfinder 1.0.38 hdj 5 2 57v 13 8b,cg
2ssible-typed-array-names 1.1.0 7he a 3 382 5
3tcss 8.5.23 4moh 1j 2 13nj dq ov,r8,wc
 8.5.33 4qqs 1j 2 151b  ov,r8,wc
4gres-array 2.0.0 3s7 5 1 1ph 8
9bytea 1.0.1 2dz 4 1 1bw 4
9date 1.0.7 4kb 4 1 26s a
9interval 1.2.0 56v 5 1 29a d 10p
1rebuild-install 7.1.3 qdg f 1 8p8 2n cy,f4,hb,o6,oa,ow,p6,st,t7,w0,xp,yf
3lude-ls 1.2.1 scl a 2 79c h
3ttier 2.8.8 6ovn2 y 2 1mmhe g3
 3.0.3 51zv3 1i 4 1afbk
 3.10.1 6t8tq 1k 4 1ytuk
 3.3.3 4l3rx 1h 4 16jn7
 3.4.2 4nu6k 1h 4 17aum
5y-format 29.7.0 1au6 f 4 bbz 63 35,7k,td
2isma 6.19.3 uz96t 4r g ahnom 1uu ! s
2oc-log 6.1.0 9p9 4 2 367 e
4ess-warning 3.0.0 gyz l 7 4u0 i
 5.1.1 rws p 7 6tl
3mise 7.3.1 1y00 17 5 cq2 z 86
4pts 2.4.2 405b 1w 9 p7r 10 m8,w2
3p-types 15.8.1 20y1 c 2 hh7 x n8,pl,tc
3xy-addr 2.0.8 cli 5 1 4di y gq,j4
7gent 6.5.0 j1a 8 4 4tg 17 76,cg,ig,ij,nc,qc,sf,w9
6from-env 1.1.0 mq4 7 1 5zw 9
 2.1.0 c2j 5 1 44u
1ug 3.0.4 hdy 5 2 5o5 1r sj,sl,sm,sn,so,sp,sq,sr
3-attrs 3.0.0 63w 4 1 2b4 5 be,lh,sq
4code-gen 3.0.4 me9 4 1 69i d be,d4,lh,si,sk,sq,zq,10c
4error 2.1.0 hsd 7 2 6zo 6
4filters 4.0.0 7e4 7 2 2u8 o be,lz,sk,ss,u3
4lexer 5.0.1 19rv 6 1 ako g a8,jj,sk
5inker 4.0.0 6m2 5 1 2gl e sk,ss
5oad 3.0.0 779 5 1 2l1 b pl,ss
4parser 6.0.0 rmt 6 2 64h b sk,y5
4runtime 3.0.1 d2w a 2 51p 9
4strip-comments 2.0.0 4l6 5 1 1vx 6 sk
4walk 2.0.0 7f1 5 1 2t7 a
2mp 3.0.4 6vl a 2 2xq c do,q0
2nycode 2.3.1 puy 5 1 5v7 13
2ppeteer-core 24.43.1 5amtw 191 1g u3t8 yw !ad,cg,d0,10n
2re-rand 6.1.0 1suc 21 h eet 2t
0qs 6.13.0 5fnx i 5 16on 68 vr
 6.17.1 9u68 k 5 1zoo  dw,vr
1ueue-microtask 1.2.3 6gf 5 1 2u4 e
2ick-format-unescaped 4.0.4 9wd 7 4 34y f
0random-bytes 1.0.0 4t7 5 1 229 1
3ge-parser 1.2.0 63m 5 1 2lz b
 1.2.1 6ix 5 1 2s3
 1.3.0 6x3 5 1 2x3
2w-body 2.5.2 jvc 7 1 6o9 1x 9s,id,il,z9
 3.0.2 e9r 5 1 4v8  9s,ie,in,z9
1c 1.2.8 dbb c 3 5ik 10 ck,ix,o6,xc
1eact 18.3.1 6tg5 k 3 1r2v 354 n8
 19.3.1 3tuv r 2 kd6
5-dom 18.3.1 2oqod w 3 nca1 5d6 n8,v0,^t8
 19.3.1 4sx0w 17 2 u8gs  v1,^t9
6is 16.13.1 ihe 9 3 47r 7d
 18.3.1 ij1 8 3 470
 19.3.1 ai8 6 2 2g8
6refresh 0.17.0 192g 9 2 7pq 29
7outer 6.30.6 ie94 k 4 4p1e rh 4j,^t9
 7.18.5 2uztr 4f g ncrz  bo,vi,^t8
c-dom 6.30.6 jc4g n 3 51se 1br 4j,tg,^t9,^tb
 7.18.5 45y 7 2 1u6  th,^t8,^ta
3dable-stream 3.6.2 2nnn p 4 pna 4j iw,x6,zf
4dirp 3.6.0 fso 5 1 5tw 1k r9
3l-require 0.2.0 3q3 4 2 1u6 5
 1.0.0 315 4 2 1lv
2choir 0.7.1 6w8 7 2 302 l u3
 0.8.0 6nz 8 2 2y6  u3
2dis 6.3.1 6fbt 6 2 cqd 4u 4d,4e,4f,4g,4h
5-errors 1.2.0 6tx 7 2 2l3 4
6parser 3.0.0 ldx 7 2 6j4 p tr
3ux 4.2.1 3rio l 6 qst 65 13
2flect-metadata 0.2.2 562u b 1 psb r
7.getprototypeof 1.0.10 i0k f 2 5v5 u 9u,co,du,dx,e0,h3,h5,106
2gexp.prototype.flags 1.5.4 y6u h 2 a2o 14 9u,co,dx,h5,hn,vl
3istry-auth-token 3.3.2 1p88 a 2 glk t t7,ur
9url 3.1.0 2ia 4 1 1dr f t7
2place-homedir 2.0.0 3li 4 1 1qt 4
2quire-directory 2.1.1 9bb 7 1 3dg f
8from-string 2.0.2 2n2 4 1 1eg 7
7s-port 1.0.0 6lx 7 1 2cx 4
2solve 1.22.14 3iah 2v 1k pbm 3j dx,jf,qr,xh
 2.0.0-next.7 6048 3d 1o 112h  dx,jf,p9,pn,qr,xh
7-cwd 3.0.0 3ug 5 1 1id 3 u8
8dir 1.0.1 4ut 4 1 1z4 5 f5,hg
8from 4.0.0 3kx 4 1 1np 5
 5.0.0 4hs 5 1 1st
8pkg-maps 1.0.0 blp 7 2 40a 1
7.exports 2.0.4 ike 6 2 5qk d
2t 0.4.3 1f3v 10 3 ccr i
 0.5.1 1k4y 10 3 d5a
3ry-as-promised 7.1.1 uz7 9 3 7p2 o
2usify 1.1.0 90w e 4 3m3 7
1fdc 1.4.1 ky6 9 4 59o f
1imraf 3.0.2 ddb 6 1 500 32 hd
 5.0.10 6133 3t 4 vjs  hc
1olldown 1.2.19 iymk 1i 4 4efm x3 41,4n,?4l
4up 2.80.0 3unjl k 6 olca 3wa
 4.68.7 1sy4m s 6 d4vw  5f,?4o
2uter 2.3.0 1qax c 2 iew x cg,cu,jz,qj,qx
1un-parallel 1.2.0 52b 4 1 265 k sz
4series 1.1.9 4d9 4 1 1yy a
1xjs 7.8.2 2oefd 1r9 2g g3vp lu yd
0safe-array-concat 1.1.4 eib b 3 5a2 i 9u,9w,h3,i0,ke
5buffer 5.1.2 og6 5 1 7ku b
 5.2.1 orp 5 1 7p0
5push-apply 1.0.0 6k4 b 3 34l 2 dx,ke
5regex-test 1.1.0 971 b 3 3wo b 9w,dx,k1
a2 3.1.0 5u6 b 6 2sx d ub
 5.1.2 adq f 7 487  uc
5stable-stringify 2.5.0 nof 8 2 5me p
4r-buffer 2.1.2 wmz 7 1 9ab 6
2ss 1.108.2 3mtbn 11 6 kba0 9h !a9,wc,?43
 1.97.3 3imaf 10 6 js1b  !a9,wc,?43
1cheduler 0.23.2 201z h 3 doe zy n8
 0.28.0 1rs3 f 2 7q3
4ma-utils 4.8.5 2wcz w 8 qnp 3m 5l,79,7b,7c
1ecure-compare 3.0.1 1i0 5 1 vl 2
7json-parse 2.7.0 vdc h 6 69o n
 4.1.1 1c2u k 6 8t9
2mver 6.3.2 1l8d 6 2 frz 38
 7.7.2 2364 1g 6 lwk
 7.8.6 2jk1 1i 6 pwe
6-greatest-satisfied-range 2.0.0 3bb 4 1 1l1 4 xj
2nd 0.19.0 12qd 6 1 c2a 2m cc,cu,cw,dm,e7,ey,gr,id,nu,oq,px,t3,wr
 1.2.1 oug 4 1 7yl  cg,dn,e7,ey,gs,ie,o0,oq,py,t4,ws
2quelize 6.37.8 1qd6h 8c w d1e9 2k9 5e,5r,cg,d7,iu,mw,ob,oc,r2,ud,v8,vd,y6,zi,zm,10d
9-pool 7.1.0 swn j 3 87j g
2rve 14.2.7 k63 4 2 6ub 55 6v,78,7r,9c,a4,a6,ba,jx,vf,xz,zc
5-handler 6.1.7 wyi 7 2 axx 2b 9r,bf,ny,o4,qp,qw,t2
6static 1.16.2 jma 5 1 6m2 27 dn,e7,qj,va
 2.2.1 b27 4 1 47r  dn,e7,qj,vb
2t-cookie-parser 2.7.3 cq3 4 2 4ry 15
 3.2.3 oho 7 3 69a
4function-length 1.2.2 bdn c 2 4go i cn,dx,gv,h3,hn,hy
dname 2.0.2 cwg 9 2 4yt 9 cn,dx,gx,hy
4proto 1.0.0 76d f 3 38i 2 d8,dx,e0
3prototypeof 1.2.0 33t 6 2 1ip 7
1harp 0.35.5 kmew 1b 5 4lp9 ii 2d,cy,v8,?2e,?2f
2ebang-command 2.0.0 1z0 4 1 15u 4 vq
8regex 3.0.0 26k 5 1 15r 4
1ide-channel 1.1.1 hn4 c 3 68j h dx,pm,vs,vt,vu
c-list 1.0.1 d3h d 3 4qf 5 dx,pm
dmap 1.0.1 aas c 3 42o 5 9w,dx,h3,pm
dweakmap 1.0.2 bbf c 3 476 8 9w,dx,h3,pm,vt
2ft 17.1.3 7yy0 n 5 1j54 2x
 17.1.4 8kaa n 5 1uzo
2gnal-exit 3.0.7 7om 5 1 2yz v
 4.1.0 1ndy t 4 abd
2mple-concat 1.0.1 3kg 6 2 1m4 2
7get 4.0.1 bjv 6 3 49m y ch,q0,vz
2non 22.1.0 1i11b 1c 6 b1gp i0 !4t,4v
2steransi 1.0.5 58n 5 2 208 9
1lash 3.0.0 2pf 5 1 1f4 9
1mart-buffer 4.2.0 2yi3 e 4 gmb t
1ocket.io 4.8.4 u9q1 w 4 7ji5 6k 6z,bx,cg,dp,w6,w7
9-adapter 2.5.8 18jk b 3 8t0 u cg,10m
aparser 4.2.7 1dhb o 5 69l 1v 4x,cg
4s 2.8.10 3cdl v b my2 24 j3,w4
5-proxy-agent 8.0.5 jp9 8 4 59a 2b 76,cg,w8
2nic-boom 4.2.1 1uxg p 5 c4z 25 8f
2urce-map 0.6.1 h9bc k 3 4a1o 3h
a-js 1.2.4 37o3 i 2 tof t
bsupport 0.5.13 1rnb 6 1 ju7 1l 9o,wb
 0.5.21 1tq1 7 1 kka  9o,wb
1parkles 2.1.0 4i4 5 1 1yo 6
4se-bitfield 3.0.3 64p 7 1 2fe 8 nn
2lit2 4.2.0 dfv 6 1 3lo k
2rintf-js 1.0.3 qu8 g 5 7yy 8
1ql-escaper 1.9.0 1mr3 8 2 fk2 o
4highlight 6.1.0 c5t 7 2 4sx g
3ite3 6.0.1 20vbv n 4 1yksn 57 97,p7,ry,xo,?pc s
1table-hash 0.0.5 4bg 5 2 1wz 8
3ck-trace 0.0.10 6ts 6 2 2rw b
6utils 2.0.6 b9k 4 1 481 i e8
3ndard-as-callback 2.1.0 43b 9 2 1wt 7
3tuses 1.5.0 8ii 6 1 48a i
 2.0.1 9ck 6 1 3m3
 2.0.2 9nd 6 1 3p9
2op-iteration-iterator 1.1.0 8zi b 3 3th 5 dx,iy
2reamsearch 1.1.0 csf 8 5 456 4
3ing-length 4.0.2 34k 5 1 1ja g a7,x7
7width 4.2.3 3zd 5 1 1u7 14 dj,jm,x7
 5.1.2 4gl 5 1 1z1  da,dk,x8
 7.2.0 5zx 5 1 2b1  di,h2,x8
 8.3.0 98y 5 1 3ha  h2,x8
6.prototype.includes 2.0.1 cho l 4 496 5 9u,co,du
hmatchall 4.1.0 199x i 3 bzi 16 9u,9w,co,du,dx,e0,h3,hn,i0,iy,tw,vl,vr
hrepeat 1.0.0 6n9 e 2 2t2 4 co,du
htrim 1.2.11 swx f 2 8w2 z 9u,9w,cn,co,du,e0,hy,ut
lend 1.0.10 ji4 g 2 6nn p 9u,9w,co,e0
lstart 1.0.8 hnt g 2 618 l 9u,co,e0
6_decoder 1.3.0 b4r 4 2 3ke e ur
4p-ansi 6.0.1 33x 5 1 1kp n 7h
 7.2.0 3as 5 1 1nw  7i
6bom 3.0.0 2bg 4 1 1c8 a
 4.0.0 30m 5 1 1mr
6final-newline 2.0.0 2cm 4 1 1bc 3
6json-comments 2.0.1 3wl 4 1 1r2 n
 3.1.1 5db 5 1 273
2yled-jsx 5.1.6 m4ln k 6 3cqi 61 an,^t9
1upports-color 7.2.0 5ff 5 1 2h6 1s hx
 8.1.1 6is 5 1 2vi  hx
9preserve-symlinks-flag 1.0.0 72y a 3 2xu 2
1velte 5.57.3 1r65v as 1j fy8c 2o5 !3j,3m,5f,72,7u,8n
3r 1.8.4 j67 6 1 534 5 ?v6
1wagger-ui-dist 5.33.0 73hv1 w 1 1xq9z 8h !
 5.35.0 7f7pr w 1 20d2b  !
0tailwindcss 3.4.19 3btc1 71 v he1q tf !7r,a9,fi,hf,jp,nt,pi,r8,rt,u3
2pable 2.3.4 2cwr k 2 i19 1a
2r 7.5.23 1d9mp 6x 4 a49s a1 2i,ab,o8,o9,10s
3-fs 2.1.5 paw g b 6bq 1l aa,oa,st,xq
4stream 2.2.0 lcn 8 1 6oa 22 98,do,gt,iw,tk
3n 3.1.2 xc2 h 2 8r5 h
1erser 5.51.2 1egik 17 7 a24o f9 3l,72,b7,we
2st-exclude 6.0.0 i7w 8 1 5c1 12 2l,hd,o4
2xt-hex 1.0.0 23i 5 1 1aw 2
5table 0.2.0 8hy g 3 309 5
1hread-stream 3.2.0 1la6 1q a fgw 1i tm
 4.2.1 276e 22 9 k3m  tn
1ildify 2.0.0 29m 5 1 19c 8
2nyclip 0.1.15 69v 5 2 2g4 a
4globby 0.2.17 ubc 7 2 62p 10 fw,ra
1mpl 1.0.5 252 4 2 19g 4
1o-regex-range 5.0.1 hp7 4 1 5rr p js
2ad-cache 3.7.4 13f1 7 2 5ie q
2identifier 1.0.1 3m5 5 1 1t7 5
2ken-stream 1.0.0 49h 8 2 1s6 2
2posort-class 1.0.1 kua d 4 5qu 6
1r46 0.0.3 5r38 5 2 1dwp l
 5.1.1 4ub2 7 2 1de7  su
2iple-beam 1.4.1 7vw c 4 2wu 8
1s-api-utils 2.5.0 7k96 7 2 13h6 2g ^yv
3jest 29.4.15 72j4 2s r 1o0j jq 9i,fk,hv,lx,n3,ng,v8,yn,10x,^kq,^yv
2config-paths 3.15.0 4ml0 26 7 xzp 2h 5m,lw,o6,x9
2lib 2.9.1 1z20 e 2 eu5 1a
2scmp 1.0.6 6g3 8 5 2sb 3
1unnel-agent 0.6.0 cvb 4 1 4hw 6 ur
1v4 1.3.0 22tx d 2 i4w u
1x2 1.0.5 qyi n 6 7oj 1 lv
1ype-check 0.4.0 gbz 6 2 58b 7 rz
5detect 4.0.8 whq 5 1 686 13
5fest 0.20.2 2dby 16 3 sq1 7t
 0.21.3 2jv1 1a 3 uu5
 2.19.0 4bi6 29 2 1b48
 4.41.0 9imb 4q 3 2m5k
5is 1.6.18 e9t 5 1 4j4 1c nl,nz
 2.1.0 get 5 1 57k  bk,nm,o0
4d-array-buffer 1.0.3 9fb b 3 3y5 9 9w,dx,k8
dyte-length 1.0.3 e8b b 3 4vj c 9u,gk,hn,hz,k8
hoffset 1.0.5 gk8 b 3 5i8 i 8g,9u,gk,hn,k8,tv
clength 1.0.8 jy4 b 3 6kw n 9u,gk,hn,k8,rr,tv
4orm 1.1.1 cweqa 29w 3p 1wl5i 16d 4y,7n,cb,cg,ci,tu,wk,y0,yd,10v
4script 4.9.5 13stis 30 g 6x2dt 845
 5.4.5 j9qwo 38 g 3gv6y
 5.6.3 dcwqo 3d g 2hh4u
 5.7.3 djfwd 3l g 2ipth
 5.9.3 e2d7u 3o g 2ltoc
 6.0.3 ehu4r 3w g 2osge
a-eslint 8.73.0 wy4 d 2 78q eb 5y,5z,65,66,^eb,^yv
0uglify-js 3.19.3 rylo k 4 53lm 9e
1id-safe 2.1.5 5rf 5 1 33u e t1
1nbox-primitive 1.1.0 ea3 c 3 5ek 8 9w,hw,i0,105
2c-path-regex 0.1.2 3sz 4 1 1pa 4
2dici 6.29.1 puj4 4w n 6ds4 yt
6-types 8.9.0 2l6z 1c 1 mys 4u
2ion 0.5.0 1abs 11 b jhp h sy
2pipe 1.0.0 3br 5 1 1m8 1
2rs-resolver 1.13.0 1k1i 6 1 c0f 2u ox,?6a
1pdate-browserslist-db 1.4.0 la3 8 1 6tk 10 e6,r8,^9h
7check 1.5.4 7sx 7 1 3k7 9 tx,ty
1ri-js 4.4.1 a2k7 1a 5 2tur m su
2l-join 4.0.1 e4m 8 4 4ge d
1til-deprecate 1.0.2 489 6 1 1qe 3
4s-merge 1.0.1 2vc 5 1 1i9 2
1uid 14.0.3 1eq3 1y 4 bkf 4m
 8.3.2 2hky 1u 6 ll5
 9.0.1 2n4o 24 6 i4f
0v8-to-istanbul 9.3.0 10rg c 2 apv 1k 3o,5h,bl
2flags 4.0.1 7j1 5 1 3aq v
1alidator 13.15.35 ho5o 6h 6 4b34 8y
2ry 1.1.2 6qz 5 1 2ws 8
1ite 5.4.21 1yaat v 8 gagh 27g e5,rt,uk
 8.3.8 1fk1a 11 9 cozq  mq,ra,rt,ui,y0
1oid-elements 3.1.0 2eh 4 1 1ty 6
1ue 3.5.45 1k6dq 11 5 eszt 167 !6d
0walker 1.0.8 4h3 5 2 1pv 8 ni
2tchpack 2.6.4 2mcv j 5 n5z 2e ho
1eb-streams-polyfill 3.3.3 5dodp 17 9 xuff 29
3idl-conversions 3.0.1 9jm 4 2 3nb g
 7.0.0 ipe 4 2 5tw
3pack 5.112.2 8ergj ox 2e 1wn56 3hu 5f,5l,6e,6o,6r,9h,ac,dr,dz,f1,ho,nx,o7,v2,xn,zt,zy
7-sources 3.7.1 5el1 1m 5 14w4 31
1hatwg-encoding 2.0.0 9wo 6 2 349 9 im
7url 14.2.0 241q h 2 eyy 2s y8,zw
 5.0.0 12hq 8 2 8jl  y7,zv
2ich 1.3.1 79n 6 2 37y y kf
 2.0.2 7p3 6 2 3gw  kf
 6.0.1 5rp 5 3 2l1  kg
5-boxed-primitive 1.1.1 evi c 3 570 a ja,jc,jt,k6,k7
7uiltin-type 1.2.1 n6h a 2 78h p 9w,gw,i1,j9,jh,jl,jo,k1,kb,ke,105,107,108
6collection 1.0.2 fhc b 3 5m5 7 jq,k3,ka,kc
6typed-array 1.1.24 15rw a 2 d4d 25 8g,9u,9w,gk,h5,hn,i1
1idest-line 4.0.1 2km 5 1 1cj b wx
2nston 3.19.0 5w3x 14 9 13mr 3t 19,1b,8b,k5,n6,q1,tk,uw,wn,y9,10b
7-transport 4.9.0 164j h 4 95l v n6,tk,y9
2th 7.0.2 v34 m 5 918 h j,16,87,8x
1kx 0.5.0 61i1 k 3 1752 i 5o
1ord-wrap 1.2.5 951 5 1 3eh k
4wrap 1.0.0 scy 9 3 b71 4
1rap-ansi 7.0.0 87s 4 1 3bx v 7j,ww,x7
 8.1.0 935 5 1 3fg  7l,wx,x8
 9.0.2 8v0 5 1 3bw  7l,wy,x8
4py 1.0.2 2a9 4 1 1ak 3
2ite-file-atomic 4.0.2 9f6 4 2 3ez 17 it,vx
1s 8.21.0 38kv j 2 qzv 7g
 8.21.3 38gh j 2 r0o
 8.23.0 3asi j 2 rjk
0xml2js 0.6.2 21ndo a 2 iecv 34 !
1tend 4.0.2 4zl 7 1 1y9 j
0y18n 5.0.8 i2z 9 4 4r1 v
1allist 3.1.1 be6 5 1 3gw f
 5.0.0 1pyh d 4 7kt
2rgs 16.2.2 650a 1m 9 1cjd eh ao,e6,h1,u0,ww,10q,10w
 17.7.3 6syc 1r 9 1l2s  ap,e6,h1,u0,ww,10q,10x
 18.2.0 52ny 1n 9 11op  aq,e6,h1,wz,10q,10y
5-parser 20.2.9 2o01 b 3 lbd 38
 21.1.1 2r4m b 3 m2t
 22.0.0 1u2k a 3 grz
3n 1.22.22 36gqv b 3 qjkt 4h  s
 2.4.3 zbd9 2 2 cque
1lru 1.4.0 6y7 5 1 2lv b
1octo-queue 0.1.0 4nf 5 1 24t 9
0zod 3.25.76 251as gk q cib4 2kr
 4.6.6 3nsk0 nc u oh4h
 4.6.7 3nsk0 nc u oh4l
3-validation-error 4.0.2 4x3m g 3 unr 2s ^113
1ustand 5.1.0 2e6q 1g 8 kyp 78
`;
