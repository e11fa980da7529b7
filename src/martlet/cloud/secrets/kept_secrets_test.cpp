#include <gtest/gtest.h>

#include <stdexcept>

#include <martlet/cloud/secrets/kept_secrets.hpp>

namespace martlet::cloud {
namespace {

TEST(KeptSecrets, are_read_with_the_same_key_purpose_and_context_alone) {
  const KeptSecrets secrets(Secret("master"), "lambda");
  const std::string kept = secrets.close("hunter2", "PASSWORD");
  EXPECT_EQ(kept.find("hunter2"), std::string::npos);
  EXPECT_NE(kept, secrets.close("hunter2", "PASSWORD"));
  EXPECT_EQ(secrets.open(kept, "PASSWORD"), "hunter2");
  EXPECT_EQ(KeptSecrets(Secret("master"), "lambda").open(kept, "PASSWORD"), "hunter2");
  EXPECT_THROW(secrets.open(kept, "USER"), std::runtime_error);
  EXPECT_THROW(KeptSecrets(Secret("master"), "events").open(kept, "PASSWORD"), std::runtime_error);
  EXPECT_THROW(KeptSecrets(Secret("other"), "lambda").open(kept, "PASSWORD"), std::runtime_error);
  EXPECT_THROW(secrets.open("hunter2", "PASSWORD"), std::runtime_error);
}

}  // namespace
}  // namespace martlet::cloud
