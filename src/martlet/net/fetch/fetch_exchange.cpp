#include "fetch_exchange.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace martlet::net {
namespace {

constexpr std::chrono::milliseconds usual_timeout{10'000};

ClientRequest to_send(AbsoluteUrl& url, FetchRequest& request) {
  ClientRequest sent;
  sent.method = request.method();
  sent.target = std::move(url.target);
  sent.headers = std::move(request.headers());
  if (!request.body().empty()) sent.body = std::string(request.body());
  sent.deadline = std::chrono::steady_clock::now() + request.timeout().value_or(usual_timeout);
  return sent;
}

}  // namespace

Task<Result<FetchResponse>> exchange_with(Client& client, AbsoluteUrl url, FetchRequest request) {
  ClientRequest sent = to_send(url, request);
  Task<Result<ClientResponse>> answered = client.send(std::move(url.origin), std::move(sent));
  Result<ClientResponse> head = co_await std::move(answered);
  if (!head) co_return std::unexpected(std::move(head.error()));
  FetchResponse response;
  response.status = head->status;
  response.headers = std::move(head->headers);
  Task<Result<std::string>> reading = head->body->read(request.body_bytes_max());
  Result<std::string> body = co_await std::move(reading);
  if (!body) co_return std::unexpected(std::move(body.error()));
  response.body = std::move(*body);
  co_return std::move(response);
}

}  // namespace martlet::net
