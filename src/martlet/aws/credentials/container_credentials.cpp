#include "container_credentials.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

#include "cached_credentials.hpp"
#include "credential_documents.hpp"
#include "no_credentials.hpp"
#include "read_small_file.hpp"
#include "unsigned_request.hpp"

namespace martlet::aws {
namespace {

constexpr std::string_view ecs_address = "http://169.254.170.2";

bool is_allowed_endpoint(const Endpoint& endpoint) {
  if (endpoint.origin.scheme == net::Scheme::https) return true;
  constexpr std::array<std::string_view, 5> hosts = {"localhost", "::1", "169.254.170.2", "169.254.170.23", "fd00:ec2::23"};
  const std::string& host = endpoint.origin.host;
  const bool is_v4_loopback =
      host.starts_with("127.") && std::all_of(host.begin(), host.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
  return is_v4_loopback || std::find(hosts.begin(), hosts.end(), to_lower(host)) != hosts.end();
}

class FromContainer final : public CredentialsProvider {
 public:
  FromContainer(std::shared_ptr<HttpSender> http, std::string url, std::string token_file, Secret token)
      : http_(std::move(http)), url_(std::move(url)), token_file_(std::move(token_file)), token_(std::move(token)) {}
  std::string name() const override { return "the container's endpoint"; }

  Task<Outcome<SecurityCredentials>> get() override {
    Result<Endpoint> endpoint = read_endpoint_with_query();
    if (!endpoint) co_return unusable("AWS_CONTAINER_CREDENTIALS_FULL_URI isn't a URL");
    if (!is_allowed_endpoint(*endpoint)) co_return unusable("AWS_CONTAINER_CREDENTIALS_FULL_URI is neither https nor on this machine");
    Result<std::string> token = co_await read_token();
    if (!token) co_return unusable("the container's authorization token: " + token.error().what);
    UnsignedRequest request;
    request.endpoint = std::move(*endpoint);
    if (!token->empty()) request.headers.set("authorization", std::move(*token));
    request.wait_max = std::chrono::seconds(5);
    Result<UnsignedResponse> response = co_await send_unsigned(http_, std::move(request));
    if (!response) co_return unusable(name() + " doesn't answer: " + response.error().what);
    if (response->status != 200) co_return unusable(name() + " answered with status " + std::to_string(response->status));
    co_return read_endpoint_credentials(response->body, name());
  }

 private:
  static std::unexpected<Failure> unusable(std::string what) {
    return no_credentials(std::move(what), "check the container's agent, or unset the AWS_CONTAINER_ variables to use other credentials");
  }
  Result<Endpoint> read_endpoint_with_query() const {
    const std::size_t mark = url_.find('?');
    Result<Endpoint> endpoint = read_endpoint(url_.substr(0, mark));
    if (endpoint && mark != std::string::npos) endpoint->base_path += url_.substr(mark);
    return endpoint;
  }
  Task<Result<std::string>> read_token() const {
    std::string token = token_.reveal();
    if (!token_file_.empty()) {
      Result<std::string> text = co_await read_small_file(token_file_);
      if (!text) co_return std::unexpected(std::move(text.error()));
      token = std::move(*text);
    }
    if (token.find_first_of("\r\n") != std::string::npos) co_return failure(Code::malformed, "it has a line break");
    co_return token;
  }

  const std::shared_ptr<HttpSender> http_;
  const std::string url_;
  const std::string token_file_;
  const Secret token_;
};

}  // namespace

std::shared_ptr<CredentialsProvider> container_credentials(std::shared_ptr<HttpSender> http, const Environment& environment,
                                                           std::function<WallTime()> wall) {
  const std::string relative = environment.get("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI").value_or("");
  const std::string full = environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI").value_or("");
  if (relative.empty() && full.empty()) return nullptr;
  const std::string url = relative.empty() ? full : std::string(ecs_address) + (relative.starts_with('/') ? "" : "/") + relative;
  auto source =
      std::make_shared<FromContainer>(std::move(http), url, environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE").value_or(""),
                                      Secret(environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN").value_or("")));
  return std::make_shared<CachedCredentials>(std::move(source), std::move(wall));
}

}  // namespace martlet::aws
