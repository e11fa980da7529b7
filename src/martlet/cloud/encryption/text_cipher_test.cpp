#include <gtest/gtest.h>

#include <stdexcept>

#include <martlet/cloud/encryption/text_cipher.hpp>

namespace martlet::cloud {
namespace {

TEST(TextCipher, decrypts_only_with_the_same_key_purpose_and_context) {
  const TextCipher cipher(Secret("master"), "lambda");
  const std::string encrypted = cipher.encrypt("hunter2", "PASSWORD");
  EXPECT_EQ(encrypted.find("hunter2"), std::string::npos);
  EXPECT_NE(encrypted, cipher.encrypt("hunter2", "PASSWORD"));
  EXPECT_EQ(cipher.decrypt(encrypted, "PASSWORD"), "hunter2");
  EXPECT_EQ(TextCipher(Secret("master"), "lambda").decrypt(encrypted, "PASSWORD"), "hunter2");
  EXPECT_THROW(cipher.decrypt(encrypted, "USER"), std::runtime_error);
  EXPECT_THROW(TextCipher(Secret("master"), "events").decrypt(encrypted, "PASSWORD"), std::runtime_error);
  EXPECT_THROW(TextCipher(Secret("other"), "lambda").decrypt(encrypted, "PASSWORD"), std::runtime_error);
  EXPECT_THROW(cipher.decrypt("hunter2", "PASSWORD"), std::runtime_error);
}

}  // namespace
}  // namespace martlet::cloud
