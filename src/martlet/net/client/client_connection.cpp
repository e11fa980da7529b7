#include "client_connection.hpp"

#include <algorithm>
#include <stdexcept>

#include <martlet/async/deadline.hpp>
#include <martlet/net/wire/stream_framing.hpp>

#include "request_head.hpp"

namespace martlet::net {
namespace {

constexpr std::chrono::hours never(24 * 365);

// A client waits for heads and bodies by its requests' deadlines.
WaitLimits limits_of(const ClientOptions& options) {
  return {.idle = options.kept_wait_max, .head = never, .body = never, .write = options.write_wait_max, .linger = never};
}

std::string_view bytes_of(const http::Body& body) {
  if (const auto* text = std::get_if<std::string>(&body)) return *text;
  if (const auto* text = std::get_if<std::string_view>(&body)) return *text;
  return {};
}

std::unexpected<Error> broke_off() { return failure(Code::unavailable, "the server closed the connection before the end of its response"); }
std::unexpected<Error> not_http() { return failure(Code::malformed, "the server's response isn't HTTP/1"); }

}  // namespace

Client::Pool::Pool(Reactor& reactor, const ClientOptions& options)
    : reactor_(reactor), options_(options), timeouts_(reactor, limits_of(options)) {}

std::unique_ptr<Client::Connection> Client::Pool::take(const Origin& origin) {
  const auto found = idle_.find(origin);
  if (found == idle_.end()) return nullptr;
  std::unique_ptr<Connection> connection = std::move(found->second.back());
  found->second.pop_back();
  if (found->second.empty()) idle_.erase(found);
  return connection;
}

void Client::Pool::keep(std::unique_ptr<Connection> connection) {
  auto& same = idle_[connection->origin()];
  if (is_closed_ || same.size() >= options_.kept_connections_max) return;
  connection->begin_idling();
  same.push_back(std::move(connection));
}

void Client::Pool::drop(const Connection& connection) {
  const auto found = idle_.find(connection.origin());
  if (found == idle_.end()) return;
  const auto dropped = std::find_if(found->second.begin(), found->second.end(), [&](const auto& one) { return one.get() == &connection; });
  if (dropped == found->second.end()) return;
  const std::unique_ptr<Connection> last = std::move(*dropped);  // may hold this pool's last reference: destroyed after all else
  found->second.erase(dropped);
  if (found->second.empty()) idle_.erase(found);
}

Result<Tls*> Client::Pool::tls() {
  if (!tls_) {
    Result<std::unique_ptr<Tls>> opened = Tls::open(options_.trust_path);
    if (!opened) return std::unexpected(std::move(opened.error()));
    tls_ = std::move(*opened);
  }
  return tls_.get();
}

void Client::Pool::close() {
  is_closed_ = true;
  const auto closed = std::exchange(idle_, {});
}

Client::Connection::Connection(std::shared_ptr<Pool> pool, Origin origin, std::unique_ptr<Transport> transport)
    : pool_(std::move(pool)),
      origin_(std::move(origin)),
      wire_(*this, std::move(transport), pool_->options().head_bytes_max, &pool_->timeouts()) {}

void Client::Connection::left() { pool_->drop(*this); }

// The end of the server is seen at once, so that hardly ever a request is sent to one that has gone.
void Client::Connection::begin_idling() {
  wire_.wait(Wait::idle);
  if (!wire_.is_reading()) wire_.input().start_message();
  wire_.watch();
}

Task<bool> Client::Connection::send_stream(http::BodyStream& stream, std::optional<std::uint64_t> length) {
  StreamFraming framing(!length, length);
  while (true) {
    std::optional<std::string> part = co_await stream.next();
    framing.frame(part);
    const bool is_sent = co_await wire_.send(framing.before(), framing.bytes());
    if (!is_sent) co_return false;
    if (!part) co_return true;
  }
}

Task<Result<void>> Client::Connection::send(const ClientRequest& request) {
  const std::string head = request_head(origin_, request);
  bool is_sent = co_await wire_.send(head, bytes_of(request.body));
  if (const auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&request.body); stream && is_sent)
    is_sent = co_await send_stream(**stream, request.stream_bytes);
  wire_.end_wait();
  if (!is_sent) co_return broke_off();
  co_return Result<void>();
}

Task<Result<ClientResponse>> Client::Connection::ask(const ClientRequest& request) {
  InputBuffer& input = wire_.input();
  wire_.end_wait();
  if (!wire_.is_reading()) input.start_message();
  parser_.begin(request.method == "HEAD");
  // Even a server that takes no more may have said why.
  const Result<void> sent = co_await send(request);
  while (true) {
    std::size_t taken = 0;
    const ResponseParser::State state = parser_.read_head(input.unread(), taken);
    input.take(taken);
    if (state == ResponseParser::State::complete) break;
    if (state == ResponseParser::State::malformed) co_return not_http();
    if (!wire_.is_reading() && input.space().empty()) co_return failure(Code::too_large, "the head of the response is too long");
    const Wire::Received event = co_await wire_.receive();
    if (event != Wire::Received::bytes) co_return broke_off();
  }
  ClientResponse response;
  response.status = parser_.status();
  response.reason = parser_.take_reason();
  response.headers = parser_.take_headers();
  co_return response;
}

Task<Result<std::optional<std::string>>> Client::Connection::next_part() {
  InputBuffer& input = wire_.input();
  std::string part;
  while (true) {
    if (!input.is_empty()) {
      std::size_t taken = 0;
      const ResponseParser::State state = parser_.read_body(input.unread(), taken, part);
      input.take(taken);
      if (state == ResponseParser::State::malformed) co_return not_http();
    }
    if (!part.empty()) co_return std::optional<std::string>(std::move(part));
    if (is_at_end()) co_return std::optional<std::string>();
    if (!wire_.is_reading()) {
      input.start_message();
      if (input.space().empty()) co_return not_http();
    }
    const Wire::Received event = co_await wire_.receive();
    if (event == Wire::Received::ended && wire_.has_ended_cleanly() && parser_.ends_here()) co_return std::optional<std::string>();
    if (event != Wire::Received::bytes) co_return broke_off();
  }
}

Client::Body::Body(std::unique_ptr<Connection> connection, std::optional<SteadyTime> deadline)
    : connection_(std::move(connection)), deadline_(deadline) {
  end_where_complete();
}

void Client::Body::end_where_complete() {
  if (!connection_ || !connection_->is_at_end()) return;
  std::unique_ptr<Connection> done = std::move(connection_);
  Pool& pool = done->pool();
  if (done->can_be_kept()) pool.keep(std::move(done));
}

Task<Result<std::optional<std::string>>> Client::Body::part() {
  if (!connection_) co_return std::optional<std::string>();
  Result<std::optional<std::string>> part;
  if (deadline_) {
    Task<Result<std::optional<std::string>>> coming = connection_->next_part();
    Result<Result<std::optional<std::string>>> in_time = co_await with_deadline(std::move(coming), *deadline_);
    part = in_time ? std::move(*in_time) : std::unexpected(std::move(in_time.error()));
  } else {
    part = co_await connection_->next_part();
  }
  if (!part) {
    connection_.reset();
  } else {
    end_where_complete();
  }
  co_return part;
}

Task<std::optional<std::string>> Client::Body::next() {
  Result<std::optional<std::string>> next = co_await part();
  if (!next) throw ClientFailure(std::move(next.error()));
  co_return std::move(*next);
}

Task<Result<std::string>> Client::Body::read(std::size_t bytes_max) {
  std::string all;
  while (true) {
    Result<std::optional<std::string>> next = co_await part();
    if (!next) co_return std::unexpected(std::move(next.error()));
    if (!*next) co_return all;
    if ((*next)->size() > bytes_max - all.size()) {
      connection_.reset();
      co_return failure(Code::too_large, "the response is larger than " + std::to_string(bytes_max) + " bytes");
    }
    all += **next;
  }
}

}  // namespace martlet::net
