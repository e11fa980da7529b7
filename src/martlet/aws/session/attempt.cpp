#include "attempt.hpp"

#include <algorithm>

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/aws/wire/failure_reader.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>

#include "client_failure.hpp"
#include "clock_skew.hpp"
#include "next_body_part.hpp"
#include "request_address.hpp"
#include "session_parts.hpp"

namespace martlet::aws {
namespace {

constexpr std::size_t failure_bytes_max = 256 * 1024;

std::string payload_hash(const Attempt& once) { return once.content ? once.content_hash : to_hex(sha256(once.request.body)); }

void add_signature(const Session::Parts& parts, const Attempt& once, const SecurityCredentials& credentials, SigningRequest& request) {
  SigningScope scope;
  const Service& service = *once.operation.service;
  scope.region = service.global_host.empty() ? parts.region : "us-east-1";
  scope.service = service.signing_name;
  scope.time = parts.wall() + parts.state->clock_skew;
  std::vector<SigningHeader> added = sign(request, scope, credentials);
  std::move(added.begin(), added.end(), std::back_inserter(request.headers));
}

Result<void> set_body(const Attempt& once, net::ClientRequest& request) {
  if (!once.content) {
    request.body = std::string_view(once.request.body);  // `once` outlives this request
    return {};
  }
  if (const std::string* bytes = once.content->bytes()) {
    request.body = std::string_view(*bytes);
    return {};
  }
  Result<std::unique_ptr<http::BodyStream>> stream = once.content->open();
  if (!stream) return std::unexpected(std::move(stream.error()));
  request.body = std::move(*stream);
  request.stream_bytes = once.content->size();
  return {};
}

net::ClientRequest signed_request(const Session::Parts& parts, const Attempt& once, const RequestAddress& to,
                                  const SecurityCredentials* credentials) {
  SigningRequest signing{once.request.method, to.target, once.request.headers, payload_hash(once)};
  signing.headers.push_back({"host", to.endpoint.host});
  if (credentials) add_signature(parts, once, *credentials, signing);
  net::ClientRequest request;
  request.method = once.request.method;
  request.target = to.target;
  for (SigningHeader& header : signing.headers) request.headers.add(header.name, std::move(header.value));
  request.headers.set("user-agent", "martlet");
  return request;
}

// Passes a body on to the sink without the bytes that the sink already has, since a server may ignore Range.
Task<Outcome<void>> stream_to_sink(const Session::Parts& parts, Attempt& once, net::ClientBody& body, bool is_whole) {
  std::uint64_t to_skip = is_whole ? once.received : 0;
  while (true) {
    Result<std::optional<std::string>> part = co_await next_body_part(body, parts.times.silence_max);
    if (!part) co_return std::unexpected(transport_failure(once.operation.full_name(), part.error()));
    if (!*part) co_return Outcome<void>();
    std::string bytes = std::move(**part);
    const std::size_t skipped = static_cast<std::size_t>(std::min<std::uint64_t>(to_skip, bytes.size()));
    bytes.erase(0, skipped);
    to_skip -= skipped;
    if (bytes.empty()) continue;
    once.received += bytes.size();
    const Result<void> taken = co_await once.sink->write(std::move(bytes));
    if (!taken) co_return std::unexpected(own_failure(once.operation, failure_code::sink_failed, taken.error().what));
  }
}

Task<Result<std::string>> read_whole(net::ClientBody& body, bool is_success) {
  const std::size_t bytes_max = is_success ? response_bytes_max : failure_bytes_max;
  Result<std::string> read = co_await body.read(bytes_max);
  if (!read && !is_success && read.error().code == Code::too_large) co_return std::string();
  co_return read;
}

// S3 begins to respond to some requests, such as CompleteMultipartUpload, before it knows their outcome: an error then has status 200.
// Contract: Amazon S3 API Reference, CompleteMultipartUpload.
bool is_error_with_status_200(const Operation& operation, std::string_view body) {
  const bool has_document = operation.service->protocol == Protocol::rest_xml && operation.method == "POST";
  if (!has_document) return false;
  body = trim(body);
  if (body.starts_with("<?xml")) body = trim(body.substr(std::min(body.find("?>"), body.size() - 2) + 2));
  return body.starts_with("<Error>") || body.starts_with("<Error ");
}

// Sends the request, and reads the response to its end unless it is streamed.
Task<Outcome<WireResponse>> exchange(Session session, Attempt& once, RequestAddress& to, net::ClientRequest request,
                                     std::unique_ptr<net::ClientBody>& stream) {
  Result<net::ClientResponse> response;
  try {
    response = co_await session.parts().http->send(to.endpoint.origin, std::move(request));
  } catch (const std::exception& failed) {  // thrown by the content while it is read
    co_return std::unexpected(own_failure(once.operation, failure_code::sink_failed, failed.what()));
  }
  if (!response) co_return std::unexpected(transport_failure(once.operation.full_name(), response.error()));
  WireResponse wire;
  wire.status = response->status;
  wire.headers = std::move(response->headers);
  const bool is_success = wire.status >= 200 && wire.status < 300;
  if (is_success && once.sink) {
    stream = std::move(response->body);
    co_return wire;
  }
  Result<std::string> body = co_await read_whole(*response->body, is_success);
  if (!body) co_return std::unexpected(transport_failure(once.operation.full_name(), body.error()));
  wire.body = std::move(*body);
  if (is_success && !is_error_with_status_200(once.operation, wire.body)) co_return wire;
  Failure failure = read_failure(once.operation, wire);
  correct_clock(session.parts(), wire, failure);
  co_return std::unexpected(std::move(failure));
}

std::uint64_t bytes_up(const Attempt& once) { return once.content ? once.content->size() : once.request.body.size(); }

}  // namespace

std::chrono::seconds upload_time(std::uint64_t bytes) {
  constexpr std::uint64_t bytes_per_second_min = 256 * 1024;
  return std::chrono::seconds(bytes / bytes_per_second_min);
}

Task<Outcome<WireResponse>> attempt(Session session, Attempt& once) {
  const Session::Parts& parts = session.parts();
  std::optional<SecurityCredentials> credentials;
  if (once.operation.is_signed) {
    Outcome<SecurityCredentials> got = co_await parts.credentials->get();
    if (!got && got.error().operation.empty()) got.error().operation = once.operation.full_name();
    if (!got) co_return std::unexpected(std::move(got.error()));
    credentials = std::move(*got);
  }
  RequestAddress to = request_address(parts, *once.operation.service, once.request.target);
  net::ClientRequest request = signed_request(parts, once, to, credentials ? &*credentials : nullptr);
  const Result<void> has_body = set_body(once, request);
  if (!has_body) co_return std::unexpected(own_failure(once.operation, failure_code::sink_failed, has_body.error().what));
  std::unique_ptr<net::ClientBody> stream;
  const SteadyTime now = co_await loop_now();
  Task<Outcome<WireResponse>> coming = exchange(session, once, to, std::move(request), stream);
  const std::chrono::nanoseconds limit = parts.times.attempt_wait_max + upload_time(bytes_up(once));
  Result<Outcome<WireResponse>> in_time = co_await with_deadline(std::move(coming), now + limit);
  if (!in_time) co_return std::unexpected(own_failure(once.operation, failure_code::timed_out, "no response in time"));
  if (*in_time && stream) {
    if (!once.head) once.head = (*in_time)->headers;
    Outcome<void> streamed = co_await stream_to_sink(parts, once, *stream, (*in_time)->status != 206);
    if (!streamed) co_return std::unexpected(std::move(streamed.error()));
  }
  co_return std::move(*in_time);
}

}  // namespace martlet::aws
