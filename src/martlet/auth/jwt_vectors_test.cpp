#include <gtest/gtest.h>

#include "jwt/unverified_jwt.hpp"

// The examples in the appendices of the specifications. Their claims aren't valid today, so only the signatures are checked.

namespace martlet {
namespace {

bool verifies(const JwtKeys& keys, const std::string& token) {
  EXPECT_TRUE(keys.problems().empty()) << keys.problems().front();
  const auto read = read_jwt(token);
  EXPECT_TRUE(read) << read.error();
  return read && JwtSignatureVerifier(keys).verifies(read->kid, read->algorithm, read->signed_text, read->signature);
}

// The same with one bit of the signature changed.
std::string spoilt(std::string token) {
  token[token.size() - 10] = token[token.size() - 10] == 'A' ? 'B' : 'A';
  return token;
}

const std::string claims_of_joe = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

TEST(JwtVectors, hs256_of_rfc_7515_a_1) {
  const JwtKeys keys = JwtKeys::jwk(
      R"({"kty":"oct","alg":"HS256","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"})");
  const std::string token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + claims_of_joe + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  EXPECT_TRUE(verifies(keys, token));
  EXPECT_FALSE(verifies(keys, spoilt(token)));
}

TEST(JwtVectors, rs256_of_rfc_7515_a_2) {
  const JwtKeys keys = JwtKeys::jwk(
      R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2l)"
      R"(ZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtd)"
      R"(VMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"})");
  const std::string token = "eyJhbGciOiJSUzI1NiJ9." + claims_of_joe +
                            ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdb"
                            "F9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383"
                            "LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWy"
                            "wlVmtVrBp0igcN_IoypGlUPQGe77Rw";
  EXPECT_TRUE(verifies(keys, token));
  EXPECT_FALSE(verifies(keys, spoilt(token)));
}

TEST(JwtVectors, es256_of_rfc_7515_a_3) {
  const JwtKeys keys = JwtKeys::jwk(
      R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})");
  const std::string token =
      "eyJhbGciOiJFUzI1NiJ9." + claims_of_joe + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
  EXPECT_TRUE(verifies(keys, token));
  EXPECT_FALSE(verifies(keys, spoilt(token)));
}

TEST(JwtVectors, es512_of_rfc_7515_a_4) {
  const JwtKeys keys = JwtKeys::jwk(
      R"({"kty":"EC","crv":"P-521","x":"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk",)"
      R"("y":"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2"})");
  const std::string token =
      "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA."
      "AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8Kp"
      "EHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn";
  EXPECT_TRUE(verifies(keys, token));
  EXPECT_FALSE(verifies(keys, spoilt(token)));
}

TEST(JwtVectors, none_of_rfc_7515_a_5_is_refused) { EXPECT_FALSE(read_jwt("eyJhbGciOiJub25lIn0." + claims_of_joe + '.')); }

TEST(JwtVectors, ed25519_of_rfc_8037_a_4) {
  const JwtKeys keys = JwtKeys::jwk(R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
  const std::string token =
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
      "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
  EXPECT_TRUE(verifies(keys, token));
  EXPECT_FALSE(verifies(keys, spoilt(token)));
}

}  // namespace
}  // namespace martlet
