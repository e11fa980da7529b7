#pragma once
#include <gtest/gtest.h>

#include <map>
#include <string>

#include <martlet/aws/testing/session_fixture.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// A fixture for tests that provide the environment and the files.
struct CredentialFixture : testing::Test {
  SessionFixture fixture;
  TemporaryFolder folder;
  using Variables = std::map<std::string, std::string, std::less<>>;
  class Given final : public Environment {
   public:
    explicit Given(Variables variables) : variables_(std::move(variables)) {}
    std::optional<std::string> get(std::string_view name) const override {
      const auto found = variables_.find(name);
      return found == variables_.end() ? std::nullopt : std::optional(found->second);
    }

   private:
    Variables variables_;
  };

  Outcome<SecurityCredentials> credentials(Variables variables) {
    variables.emplace("AWS_REGION", "eu-central-1");
    variables.emplace("AWS_EC2_METADATA_DISABLED", "true");
    const Given environment(std::move(variables));
    const Result<Session> session = fixture.open(environment);
    if (!session) {
      Failure failure;
      failure.code = "NotOpened";
      failure.message = to_text(session.error());
      return std::unexpected(failure);
    }
    return fixture.loop.run(session->credentials()->get());
  }
  static std::string sts_answer(const std::string& key, const std::string& operation) {
    return "<R><" + operation + "Result><Credentials><AccessKeyId>" + key +
           "</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2015-08-30T13:36:00Z</Expiration>"
           "</Credentials></" +
           operation + "Result></R>";
  }
  static constexpr const char* json =
      R"({"AccessKeyId":"ASIA","SecretAccessKey":"s","Token":"t","Expiration":"2015-08-30T13:36:00Z","Code":"Success"})";
};

}  // namespace martlet::aws
