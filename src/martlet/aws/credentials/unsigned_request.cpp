#include "unsigned_request.hpp"

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>

namespace martlet::aws {
namespace {

constexpr std::size_t response_bytes_max = 64 * 1024;

Task<Result<UnsignedResponse>> exchange(std::shared_ptr<HttpSender> http, UnsignedRequest request) {
  net::ClientRequest wire;
  wire.method = request.method;
  wire.target = request.endpoint.base_path.empty() ? "/" : request.endpoint.base_path;
  wire.headers = std::move(request.headers);
  wire.headers.set("host", request.endpoint.host);
  Result<net::ClientResponse> response = co_await http->send(request.endpoint.origin, std::move(wire));
  if (!response) co_return std::unexpected(std::move(response.error()));
  Result<std::string> body = co_await response->body->read(response_bytes_max);
  if (!body) co_return std::unexpected(std::move(body.error()));
  UnsignedResponse plain;
  plain.status = response->status;
  plain.body = std::move(*body);
  co_return plain;
}

}  // namespace

Task<Result<UnsignedResponse>> send_unsigned(std::shared_ptr<HttpSender> http, UnsignedRequest request) {
  const SteadyTime now = co_await loop_now();
  const SteadyTime until = now + request.wait_max;
  Task<Result<UnsignedResponse>> coming = exchange(std::move(http), std::move(request));
  Result<Result<UnsignedResponse>> in_time = co_await with_deadline(std::move(coming), until);
  if (!in_time) co_return std::unexpected(std::move(in_time.error()));
  co_return std::move(*in_time);
}

}  // namespace martlet::aws
