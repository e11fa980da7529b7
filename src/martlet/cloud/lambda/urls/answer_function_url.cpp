#include "urls/answer_function_url.hpp"

#include <martlet/cloud/gateway/cors.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/json/value.hpp>

#include "invocations.hpp"
#include "urls/url_address.hpp"
#include "urls/url_authorization.hpp"
#include "urls/url_caller.hpp"

namespace martlet::cloud::lambda {
namespace {

http::Response refused(int status, std::string_view message) {
  json::Value document;
  document.set("Message", std::string(message));
  http::Response response;
  response.status = status;
  response.headers.set("content-type", "application/json");
  response.headers.set("x-amzn-errortype", "AccessDeniedException");
  std::string body = document.to_text();
  response.headers.set("content-length", std::to_string(body.size()));
  response.body = std::move(body);
  return response;
}

// Returns requestContext.authorizer of a signed request.
std::string authorizer_of(const Identity& who) {
  json::Value iam;
  iam.set("accessKey", who.access_key_id);
  iam.set("accountId", who.caller.account);
  iam.set("callerId", who.caller.unique_id);
  iam.set("cognitoIdentity", nullptr);
  iam.set("principalOrgId", nullptr);
  iam.set("userArn", who.caller.arn);
  iam.set("userId", who.caller.unique_id);
  json::Value authorizer;
  authorizer.set("iam", std::move(iam));
  return authorizer.to_text();
}

InvokeResult failed(const ServiceError& error) {
  InvokeResult result;
  result.outcome = InvokeResult::Outcome::function_error;
  result.payload = error.message;
  return result;
}

Task<InvokeResult> run(ControlPlane& plane, FunctionReference function, bool streams, std::string event) {
  ServiceResult<Invocable> target = find_invocable(plane, function, wall_now());
  if (!target) co_return failed(target.error());
  InvokeRequest request(std::move(event));
  request.arn = function.named_arn();
  auto running = streams ? plane.runner->invoke_streamed(std::move(target->function), std::move(request))
                         : plane.runner->invoke(std::move(target->function), std::move(request));
  co_return co_await std::move(running);
}

GatewayOptions options_for(const FunctionKey& key, const UrlRecord& url, const std::optional<Identity>& who, Log log) {
  GatewayOptions options;
  options.kind = GatewayKind::function_url;
  options.region = key.region;
  options.api_id = url.id;
  if (who) options.account = who->caller.account;
  if (who) options.authorizer = authorizer_of(*who);
  options.log = std::move(log);
  return options;
}

/// A request whose body has been read and can be read again.
class ReadBody {
 public:
  ReadBody(http::Request& request, std::string_view bytes) : request_(request), own_(request.body), read_(bytes) { request.body = &read_; }
  ReadBody(const ReadBody&) = delete;
  ~ReadBody() { request_.body = own_; }

 private:
  http::Request& request_;
  http::RequestBody* own_;
  http::BufferedBody read_;
};

// A request and the function URL that it is for.
struct Addressed {
  FunctionKey key;
  UrlRecord url;
  std::string target;
};

Task<http::Response> answer(ControlPlane& plane, http::Request& request, const Addressed& to, Log log) {
  FunctionReference function{to.key, std::nullopt};
  if (!to.url.qualifier.empty()) function.qualifier = to.url.qualifier;
  std::optional<Identity> who;
  std::optional<ReadBody> read;  // only for signed requests
  if (to.url.config.auth_type == "AWS_IAM") {
    const Result<std::string_view> body = co_await request.body->read(request_body_bytes_max, std::nullopt);
    if (!body) co_return refused(413, "Request Entity Too Large");
    std::expected<Identity, std::string> caller = url_caller(plane.access_control, request, *body, wall_now());
    if (!caller) co_return refused(403, caller.error());
    who = *std::move(caller);
    read.emplace(request, *body);
  }
  if (!may_invoke_by_url(plane, who ? &*who : nullptr, function)) co_return refused(403, url_forbidden);
  const bool streams = to.url.config.invoke_mode == "RESPONSE_STREAM";
  request.target = to.target;
  const Gateway gateway([&plane, function, streams](std::string event) { return run(plane, function, streams, std::move(event)); },
                        options_for(to.key, to.url, who, std::move(log)));
  const http::Handler handler = gateway.as_handler();
  Task<http::Response> answering = handler(request);
  co_return co_await std::move(answering);
}

}  // namespace

Task<http::Response> answer_function_url(ControlPlane& plane, http::Request& request, Log log) {
  const std::optional<UrlAddress> address = url_address(request);
  const auto found = address ? plane.store.url_by_id(address->id) : std::nullopt;
  if (!found) co_return refused(403, "Forbidden");
  const Addressed to{found->first, found->second, address->target};
  const std::optional<CorsRules> cors = to.url.config.cors.transform([](const Cors& declared) { return cors_rules(declared); });
  if (cors && is_preflight(request)) co_return answer_preflight(request, *cors);
  Task<http::Response> answering = answer(plane, request, to, std::move(log));
  http::Response response = co_await std::move(answering);
  if (cors) put_cors(request, *cors, response);
  co_return response;
}

}  // namespace martlet::cloud::lambda
