#include "instance_credentials.hpp"

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>

#include "cached_credentials.hpp"
#include "credential_documents.hpp"
#include "no_credentials.hpp"
#include "unsigned_request.hpp"

namespace martlet::aws {
namespace {

constexpr std::string_view usual_address = "http://169.254.169.254";
constexpr std::string_view role_path = "/latest/meta-data/iam/security-credentials/";

constexpr const char* next = "check that the instance has a role, or configure other credentials (AWS_PROFILE)";

class FromInstance final : public CredentialsProvider {
 public:
  FromInstance(std::shared_ptr<HttpSender> http, std::string url) : http_(std::move(http)), url_(std::move(url)) {}
  std::string name() const override { return "the instance's metadata"; }

  Task<Outcome<SecurityCredentials>> get() override {
    Result<std::string> token = co_await ask("PUT", "/latest/api/token", std::string());
    if (!token) co_return no_credentials(token.error().what, next);
    if (!http::is_field_value(*token)) co_return no_credentials(name() + " returned a token that can't be sent", next);
    Result<std::string> role = co_await ask("GET", std::string(role_path), *token);
    if (!role) co_return no_credentials(role.error().what, next);
    const std::string name_of_role(trim(std::string_view(*role).substr(0, role->find('\n'))));
    if (name_of_role.empty() || name_of_role.find_first_of("/? \r") != std::string::npos)
      co_return no_credentials(name() + " returned no role", next);
    Result<std::string> text = co_await ask("GET", std::string(role_path) + name_of_role, *token);
    if (!text) co_return no_credentials(text.error().what, next);
    co_return read_endpoint_credentials(*text, name());
  }

 private:
  Task<Result<std::string>> ask(std::string method, std::string path, std::string token) {
    Result<Endpoint> endpoint = read_endpoint(url_);
    if (!endpoint) co_return failure(Code::malformed, "AWS_EC2_METADATA_SERVICE_ENDPOINT isn't a URL");
    UnsignedRequest request;
    request.method = std::move(method);
    request.endpoint = std::move(*endpoint);
    request.endpoint.base_path += path;
    if (token.empty()) {
      request.headers.set("x-aws-ec2-metadata-token-ttl-seconds", "21600");
    } else {
      request.headers.set("x-aws-ec2-metadata-token", std::move(token));
    }
    Result<UnsignedResponse> response = co_await send_unsigned(http_, std::move(request));
    if (!response) co_return failure(Code::unavailable, name() + " doesn't answer");
    if (response->status != 200) co_return failure(Code::unavailable, name() + " answered with status " + std::to_string(response->status));
    co_return std::move(response->body);
  }

  const std::shared_ptr<HttpSender> http_;
  const std::string url_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> instance_credentials(std::shared_ptr<HttpSender> http, const Environment& environment,
                                                          std::function<WallTime()> wall) {
  if (equals_ignoring_case(environment.get("AWS_EC2_METADATA_DISABLED").value_or(""), "true")) return nullptr;
  const std::string url = environment.get("AWS_EC2_METADATA_SERVICE_ENDPOINT").value_or(std::string(usual_address));
  return std::make_shared<CachedCredentials>(std::make_shared<FromInstance>(std::move(http), url), std::move(wall));
}

}  // namespace martlet::aws
