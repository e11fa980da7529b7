#pragma once
#include <map>
#include <string>

// Made with PyJWT 2.6.0 and cryptography 38.0.4, an independent implementation. The claims of every token are
// {"iss":"https://auth.example","aud":"orders","sub":"ada","exp":1767229200,"iat":1767225600,"scope":"orders:read orders:write","level":3}
// and its `kid` is "one": valid from 2026-01-01T00:00:00Z on, for an hour.

namespace martlet::tokens {

inline const std::string secret = "a secret that only the issuer and this service know, and no one else does";

inline const std::string rsa_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr+T9gD2hku++Qj4cD9SU\n"
    "VxXO7Bq650IvGTAjMCWopnrbIHG5Fwc4Hosx+Ptz+g0VcPzye7pw9Nevuw46dLvC\n"
    "BCX906WvZAiEVJSgwGud6JI8K7IFO5a1r4mTHaXAJqNhfhq8CMNOs9GxfneYbalC\n"
    "IeYTDuqkda/qZfkXtqY4EM3y8/ZBJp0+ctVNrZV9DXXAaZwILsAU88VAYFYKfDtn\n"
    "YrudHh99C5Nip99wI9EP1bosjCyy8JboQWW2fsfaERlZR96ez0+WsQm1gjoiNS9p\n"
    "BNSEDuRpau1n33aRFwPqqvukTS5lAiLLj4sRUgd/UM8SOATObi3Xr8OkzRHsCS54\n"
    "qwIDAQAB\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string p256_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAER+9TS1jcH4NIQr7zWk7fIyIqXGDd\n"
    "GZsQvv818lEjGM9eJ806qwIDtrtK/Gkqq2h2fv9izngwyGRFmJpjhAV4iQ==\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string p384_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEZ6iNLn4s3qPusVxss6w/E7N23ux9jQxn\n"
    "zAeKmDfseYI/A5Q2+G1qUhTo6ZVzyjeeqT2BZhfk7caIO8CSOOFgqPYUdOLAZbbX\n"
    "a+kcY2O6ege7eOXh5NKCDl2javTUJU6v\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string p521_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQAkf6M9rfpXZNRh9bQxOHpd77HBEgW\n"
    "g2sv10WCZtN9x1BwDdeR+02yLUIfXgDZbg18N0bkWPl/VlgeHEx4/EEvSOAAf0Gi\n"
    "x0NyUp05dY8I5YHS7h1yKxWiYeFRZI0XrShVRVeoyCsjTAkW5VbeQ0Ub8TvIwgY+\n"
    "8GZzAWGCp8d8Hx0ZJ9k=\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string ed_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEAKy1xdYEjGRF5W+Ppogi0ZhSSTwTcChApmz4KoZKSvUo=\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string small_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDiKOHFGkpip92Sum5O/0o5y6bG\n"
    "XCW/V4/8twB3IHT6a2VGM0uiE748dzfv9OYJxTjIQrDruNjr2OxJhxSznyBXOzsQ\n"
    "XvdqaOQMA/7WAKz4lmHs/pIxuMzFDE0pFZHdO+pyA/HKpX1rYUWI+JmJhEkuJBOB\n"
    "58izVb4Esjgpb2CO2QIDAQAB\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string k1_pem =
    "-----BEGIN PUBLIC KEY-----\n"
    "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAE/Wd8p1qhKe+iWKsgtftiqTfKNU0qpJS1\n"
    "UM9hQooDvBVAEcG0GJpzie8jgYS3MFvB7CW16jsUQajVPyELSsbMGg==\n"
    "-----END PUBLIC KEY-----\n";

inline const std::string p256_certificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBGTCBwaADAgECAgEBMAoGCCqGSM49BAMCMBcxFTATBgNVBAMMDGF1dGguZXhh\n"
    "bXBsZTAeFw0yNjAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMBcxFTATBgNVBAMM\n"
    "DGF1dGguZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEfvU0tY3B+D\n"
    "SEK+81pO3yMiKlxg3RmbEL7/NfJRIxjPXifNOqsCA7a7SvxpKqtodn7/Ys54MMhk\n"
    "RZiaY4QFeIkwCgYIKoZIzj0EAwIDRwAwRAIgOfaLGvrWp4dUEby+x3AQzFJASmoB\n"
    "FF+f7od1CCucBTwCIHnSp+DdDDgUCyFgVJ3dKB06JD3Vj/v4jV3IwCbOG6n+\n"
    "-----END CERTIFICATE-----\n";

inline const std::string rsa_jwk = R"({"kty":"RSA","n":"r-T9gD2hku--Qj4cD9SUVxXO7Bq650IvGTAjMCWopnrbIHG5Fwc4Hosx-Ptz-g0VcPzye7pw9Nevuw46dL)"
                                   R"(vCBCX906WvZAiEVJSgwGud6JI8K7IFO5a1r4mTHaXAJqNhfhq8CMNOs9GxfneYbalCIeYTDuqkda_qZfkXtqY4EM3y8_ZBJp0-ct)"
                                   R"(VNrZV9DXXAaZwILsAU88VAYFYKfDtnYrudHh99C5Nip99wI9EP1bosjCyy8JboQWW2fsfaERlZR96ez0-WsQm1gjoiNS9pBNSEDu)"
                                   R"(Rpau1n33aRFwPqqvukTS5lAiLLj4sRUgd_UM8SOATObi3Xr8OkzRHsCS54qw","e":"AQAB"})";

inline const std::string p256_jwk =
    R"({"kty":"EC","crv":"P-256","x":"R-9TS1jcH4NIQr7zWk7fIyIqXGDdGZsQvv818lEjGM8","y":"XifNOqsCA7a7SvxpKqt)"
    R"(odn7_Ys54MMhkRZiaY4QFeIk"})";

inline const std::string p384_jwk =
    R"({"kty":"EC","crv":"P-384","x":"Z6iNLn4s3qPusVxss6w_E7N23ux9jQxnzAeKmDfseYI_A5Q2-G1qUhTo6ZVzyjee","y")"
    R"(:"qT2BZhfk7caIO8CSOOFgqPYUdOLAZbbXa-kcY2O6ege7eOXh5NKCDl2javTUJU6v"})";

inline const std::string p521_jwk =
    R"({"kty":"EC","crv":"P-521","x":"AJH-jPa36V2TUYfW0MTh6Xe-xwRIFoNrL9dFgmbTfcdQcA3XkftNsi1CH14A2W4NfDdG5)"
    R"(Fj5f1ZYHhxMePxBL0jg","y":"AH9BosdDclKdOXWPCOWB0u4dcisVomHhUWSNF60oVUVXqMgrI0wJFuVW3kNFG_E7yMIGPvBmcw)"
    R"(FhgqfHfB8dGSfZ"})";

inline const std::string ed_jwk = R"({"kty":"OKP","crv":"Ed25519","x":"Ky1xdYEjGRF5W-Ppogi0ZhSSTwTcChApmz4KoZKSvUo"})";

/// Tokens by algorithm.
inline const std::map<std::string, std::string> signed_by{
    {"HS256",
     "eyJhbGciOiJIUzI1NiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.yHzNj6ioFEIseYvM5t0VyJwaN2rAp9gctXAlaM9PMxs"},
    {"HS384",
     "eyJhbGciOiJIUzM4NCIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.Ye5Se-xHx1m72DVLO8VclhG-YhHd4awA6rF8643UPRHEQXnSRcQStYXd8X5MvAqV"},
    {"HS512",
     "eyJhbGciOiJIUzUxMiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.LnkDiN-b7YNjrTRu0k5yHaBi4y1JXxOeWyZ8lA8ZQKrcczV2n2nVdc-SglSyXz4o"
     "N9mBd-8taYNzRwhSWZzwBA"},
    {"RS256",
     "eyJhbGciOiJSUzI1NiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.keqX3cTZJ70C6zT1UsmlAE_qiv2eeNdwoDDFE9sbFksX4QOEG0I_RQETiyYccirc"
     "n76srHCn1ujOe1TvitHieQNh7nkUgNpAWuDwnhQsXNkPOTty9--_7rRiB5vM_P2qpQuUhC86fTlVIq-sCYcYKk4-Vzl_toiFF97P"
     "lJW_Rkjfk-uZjqXMwADIW-m9Mi6r33hk6-faOKWgZvFwL5XvhioKdrUDx6tN-rPUbNORK5A-WjfWvqIOs4Sfuoq0OtXmDDCBf4Hh"
     "Etk7ps4gx2xhdPtgzwKbITZ-zbtfE17VWZCSdcikH6cfvNj2bAxicTZad31Mymz9dMyG1S4L92R-wg"},
    {"RS384",
     "eyJhbGciOiJSUzM4NCIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.Oc-5yHGo79lQVvGaDAW-NAoCHXag12MkJOD0LU_AqIR6VYD_7gnQZ1WHynvq28V4"
     "Q2Qg3dr-DFApqCWgU9mANcqSAJVP_xdRrb-hMEqp8TBlLiHd5luY-hXc1U4ufMcIe7x-k1CMtJe_Kct_6VkWKRIcUSSu-8JAdvyl"
     "bZH7i7YlBT1FeHEfaY7EZwu8hG4JzjJZ3X2NqLnn2OZiRpxV7uGlnoXP6KWM1jfZjIyrUYiMPlQfdQBYkO_pbWOnROcNO8pjAlSl"
     "OmGj4kXadI1apabOdm5mmoeCS2JujlPJG4I2VOYsu8rk1jXjzM1HTuhhjO_AkcSfAT_H8GQPYlVgLw"},
    {"RS512",
     "eyJhbGciOiJSUzUxMiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.k2LIWC2RvTn1OlrG2t6Gqcq9n__2RIUb8_KaVEu-t3utimCv2Fqt-B8_v7ZYCKPt"
     "HQjlIogLiAOuMY0mKNa5wITz_pgdyoIiIKoX8klY1yINrDp4L-vJwOgJ11b80tLJ7y1HwQp-M-X60NLYCyP7olG2yqW0NiGLmjfa"
     "pS7MTT_EEbwZdaY_vBfPUvcHURR3zuommuBmlYctw6MRCmLB0GBefFC9ccovOTZGVTKibVdDqhQqan0-4zT88GG2JiQN4wHlq2ZI"
     "qTpsSK1rpz-LRgmpszzs-Dp8-VZDfLaN3m3gRti_sGHXgfOU24ZFQ81cMcLe2uXGHiKmjgH6t6k_1A"},
    {"PS256",
     "eyJhbGciOiJQUzI1NiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.MLoM3hRyfzyQSqAjcfZnZvoBKAg3FUZdGyL1RXkJ_J4FZNLL3efeb-a3jgd9Df_V"
     "Qyx9iCpLY2mSmUqjuVe-wD0DIuz1NeIMErvId7APWRwIyYyC9KK--lgjy1zG8cHpVWeX4dAxRP3RvVtC-P2O9vf9yLFTa6FoMIz7"
     "EY61QDunNmQpG4BkOktf5zX3Ewr-Xf2Jis0i9W1Ebv4pFlnzpuu9ajMaQ0IQIhuRIsJlv8KRnvwqbOQnL4diR7JQtU7u1r86PqIn"
     "0S3ZDEfAEqOggXYpuG9DOrrRvAZmaFW8N0FD85fFn_EcJrI9YhNUunKkIy3ugWdrmC2Gv-PeVzlsuA"},
    {"PS384",
     "eyJhbGciOiJQUzM4NCIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.QNYvAD8CC1__Cq3dLjIn_zIXpPxrzGEamQjafcjtaMxIki3knkVgStDDmS4VxJ-S"
     "rDTGJS5kvDJR9jSLIoCovi1m97nffAV-Y44lJlBoG0z8iXQtwy_yYZ-EqbIlkKknzc76r9RXE0SPCO_uL7fqleockjlsVqJOIOm4"
     "I6oyLfrSNr40Wu7JzMf30nZEeoLLZbJCrUjn8xT4iLRka2Miy0gXHw9pjKID6xVCnFzK-lMFvtswICI0AE6k4IULFlCq8QiYPv0Q"
     "jqPjas-FyVuWi6shqXOrAt-tDLdCfgPH5rr8yE7wfISY8vSJJD4zmTTIWscoWiU217U-HclY4Y6HBQ"},
    {"PS512",
     "eyJhbGciOiJQUzUxMiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.noHjjHjnuqhBCC0VFCm0DLTzgNLIppocHqkNWVEjGFmwLUqKJYRlCbdMcpKoMZlj"
     "5Mj7hpZCSmbVUgqMJAI4Ct5dOHEjDjXHcp7dx4rKEvyf0pnrxDPoaQmdXGJiHM_riblcn1UYx8x7xnJPLefUeG1NZvQ_sGltEEKW"
     "algrBaIlfCtjNDtbtXy1xYAsHzDXcp1qHi_4zsrC7R6adufWaZ-FsF5LWkisODylzgQthHGlN_5SinB_2oxRe6OlDvgXjKj0D-5h"
     "nvXiQkjVExZFAjMnGr8wOWGM15csQdZFo8jZfPpbISWzH9_aG28P0MoCdpyCf0f4WGrc9ZJprKAO3g"},
    {"ES256",
     "eyJhbGciOiJFUzI1NiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.GP0ETJJCCQ51G7LYFZohrNqMb_29hv4rQgysLZiwKJBbny98DdMbXL6jUTXAV5Pr"
     "IsHVmjV-BUNtWFPD2_A_wg"},
    {"ES384",
     "eyJhbGciOiJFUzM4NCIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.cotrGFF-FH58D4G8NsClMsWT4QX9h2VOuY4lR6gFOJB_dVYcze6Wuf5Fst955Mxk"
     "xoecmkQw5nnBKRbKMh-YQZ6sFA_GHiUp4PDq_bJ8K5iN9Vzlom_KSDI4-CfbVNkg"},
    {"ES512",
     "eyJhbGciOiJFUzUxMiIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.ASZXdWo3v0IpqkF2nXh6DA2cPqm6YrbQH1P_V3Rc3weKoc9sg4Xov2hUnzbZbBWa"
     "K87uGeARXrXZBrzLlJHJFQcdALoprm-dUATCcm4ep1v_-jMxm_sefy-jKGhR1S0V-NMvHJjWRDA-jWI9bjkb8DvFxaJVBq9HVRae"
     "5rkeoqEYGHz-"},
    {"EdDSA",
     "eyJhbGciOiJFZERTQSIsImtpZCI6Im9uZSIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2F1dGguZXhhbXBsZSIsImF1ZCI"
     "6Im9yZGVycyIsInN1YiI6ImFkYSIsImV4cCI6MTc2NzIyOTIwMCwiaWF0IjoxNzY3MjI1NjAwLCJzY29wZSI6Im9yZGVyczpyZWF"
     "kIG9yZGVyczp3cml0ZSIsImxldmVsIjozfQ.X3Ttl-NgTIpZ77U6lprD5wxhTmgkfM-4GXRCoQUpcdOqP_UtxXiSbHQ3q9K3xuVH"
     "uIo0Ru_VifaAFC9hYBdzAg"},
};

}  // namespace martlet::tokens
