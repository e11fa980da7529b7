#include <martlet/aws/kms/kms_client.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/client/fake_client.hpp>
#include <martlet/base/encoding.hpp>

namespace martlet::aws {
namespace {

TEST(KmsClient, encrypts_and_decrypts_bytes_with_the_given_key_and_context) {
  FakeClient aws;
  aws.on(kms_operations::encrypt, [](const EncryptRequest& request) {
    EncryptResponse response;
    response.ciphertext_blob = Blob("sealed " + from_base64(request.plaintext.reveal()).value());
    return response;
  });
  aws.on(kms_operations::decrypt, [](const DecryptRequest& request) {
    DecryptResponse response;
    response.plaintext = WireSecret(to_base64(request.ciphertext_blob.bytes()->substr(7)));
    return response;
  });
  KmsClient kms(aws);
  const std::string plain("\0\xff secret", 9);
  const Outcome<std::string> sealed = wait_for(kms.encrypt_bytes("alias/orders", Secret(plain), {{"order", "ord_1"}}));
  ASSERT_TRUE(sealed);
  const Outcome<Secret> opened = wait_for(kms.decrypt_bytes("alias/orders", *sealed, {{"order", "ord_1"}}));
  EXPECT_EQ(opened->reveal(), plain);
  EXPECT_EQ(aws.requests(kms_operations::decrypt).front().key_id, "alias/orders");
  EXPECT_EQ(aws.requests(kms_operations::decrypt).front().encryption_context->at("order"), "ord_1");
}

}  // namespace
}  // namespace martlet::aws
