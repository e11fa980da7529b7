#include "no_credentials.hpp"

namespace martlet::aws {
namespace {

class Unusable final : public CredentialsProvider {
 public:
  Unusable(std::string what, std::string next) : what_(std::move(what)), next_(std::move(next)) {}
  std::string name() const override { return "credentials that can't be used"; }
  Task<Outcome<SecurityCredentials>> get() override { co_return no_credentials(what_, next_); }

 private:
  const std::string what_;
  const std::string next_;
};

}  // namespace

std::unexpected<Failure> no_credentials(std::string what, std::string next) {
  Failure failure;
  failure.code = failure_code::no_credentials;
  failure.message = std::move(what);
  failure.next = std::move(next);
  return std::unexpected(std::move(failure));
}

std::shared_ptr<CredentialsProvider> unusable_credentials(std::string what, std::string next) {
  return std::make_shared<Unusable>(std::move(what), std::move(next));
}

}  // namespace martlet::aws
