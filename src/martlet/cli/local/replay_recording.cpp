#include "replay_recording.hpp"

#include <martlet/aws/wire/signature.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cli {
namespace {

constexpr std::size_t response_bytes_max = 16 * 1024 * 1024;

bool is_form(const RecordedCall& call) {
  const auto type = call.headers.find("content-type");
  return type != call.headers.end() && type->second.find("urlencoded") != std::string::npos;
}

std::string host_of(const net::Origin& origin) { return origin.host + ':' + std::to_string(origin.port); }

net::ClientRequest request_of(const RecordedCall& call, const RecordedTerraformCalls& recording, const RecordingVariables& known,
                              const net::Origin& origin) {
  std::string body = call.json ? known.fill(*call.json).to_text() : known.fill(call.body, is_form(call));
  aws::SigningRequest to_sign{.method = call.method,
                              .target = known.fill(call.path_and_query, false),
                              .headers = {{"host", host_of(origin)}},
                              .payload_hash = to_hex(sha256(body))};
  for (const auto& [name, value] : call.headers) to_sign.headers.push_back({name, known.fill(value, false)});
  const aws::SigningScope scope{.region = recording.region, .service = call.service, .time = wall_now()};
  const aws::SecurityCredentials administrator{
      .access_key_id = recording.account, .secret_access_key = Secret("any"), .session_token = {}, .expiration = {}};
  net::ClientRequest request;
  request.method = call.method;
  request.target = to_sign.target;
  for (const aws::SigningHeader& header : to_sign.headers) request.headers.set(header.name, header.value);
  for (aws::SigningHeader& header : aws::sign(to_sign, scope, administrator)) request.headers.set(header.name, std::move(header.value));
  request.body = std::move(body);
  return request;
}

Error refused(const RecordedCall& call, int status, const std::string& answer) {
  return {
      Code::conflict, call.service + ' ' + call.operation + " of " + call.subject + ": " + std::to_string(status) + ' ' + answer, {}, {}};
}

Task<Result<std::string>> send(net::Client& client, const net::Origin& origin, net::ClientRequest request, const RecordedCall& call) {
  Task<Result<net::ClientResponse>> sending = client.send(origin, std::move(request));
  Result<net::ClientResponse> response = co_await std::move(sending);
  if (!response) co_return std::unexpected(response.error());
  Task<Result<std::string>> reading = response->body->read(response_bytes_max);
  Result<std::string> answer = co_await std::move(reading);
  if (!answer) co_return std::unexpected(answer.error());
  if (response->status >= 300) co_return std::unexpected(refused(call, response->status, *answer));
  co_return *std::move(answer);
}

CreatedApi api_of(std::string_view answer) {
  const json::Value api = json::parse(answer).value_or(json::Value());
  return {std::string(api.text("name")), std::string(api.text("apiEndpoint"))};
}

}  // namespace

Task<Result<std::vector<CreatedApi>>> replay_recording(net::Client& client, net::Origin origin, RecordedTerraformCalls recording,
                                                       RecordingVariables known) {
  known.set("account", recording.account);
  known.set("region", recording.region);
  known.set("endpoint", "http://" + host_of(origin));
  std::vector<CreatedApi> apis;
  for (const RecordedCall& call : recording.calls) {
    net::ClientRequest request = request_of(call, recording, known, origin);
    Task<Result<std::string>> sending = send(client, origin, std::move(request), call);
    const Result<std::string> answer = co_await std::move(sending);
    if (!answer) co_return std::unexpected(answer.error());
    const Result<void> kept = known.keep(call, *answer);
    if (!kept) co_return std::unexpected(kept.error());
    if (call.operation == "CreateApi") apis.push_back(api_of(*answer));
  }
  co_return apis;
}

}  // namespace martlet::cli
