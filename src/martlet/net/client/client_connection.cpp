#include "client_connection.hpp"

#include <algorithm>

#include <martlet/async/deadline.hpp>

#include "request_head.hpp"

namespace martlet::net {
namespace {

constexpr std::chrono::hours never(24 * 365);
// The wait for the response of a server that has stopped reading the request.
constexpr std::chrono::seconds last_word_wait(5);

// Returns a connection's limits. For heads and bodies, a client uses its requests' deadlines instead.
WaitLimits limits_of(const ClientOptions& options) {
  return {.idle = options.kept_wait_max, .head = never, .body = never, .write = options.write_wait_max, .linger = last_word_wait};
}

std::unexpected<Error> broke_off() { return failure(Code::unavailable, "the server closed the connection before the end of its response"); }
std::unexpected<Error> took_nothing() { return failure(Code::timeout, "the server stopped reading the request, and did not respond"); }
std::unexpected<Error> not_http() { return failure(Code::malformed, "the server's response isn't HTTP/1"); }

}  // namespace

Client::Pool::Pool(Reactor& reactor, const ClientOptions& options)
    : reactor_(reactor), options_(options), timeouts_(reactor, limits_of(options)) {}

std::unique_ptr<Client::Connection> Client::Pool::take(const Origin& origin) {
  while (true) {
    const auto found = idle_.find(origin);
    if (found == idle_.end()) return nullptr;
    std::unique_ptr<Connection> connection = std::move(found->second.back());
    found->second.pop_back();
    if (found->second.empty()) idle_.erase(found);
    if (connection->is_quiet()) return connection;
  }
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
  const std::unique_ptr<Connection> last = std::move(*dropped);  // may hold this pool's last reference: destroyed last
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

Client::Connection::Connection(std::shared_ptr<Pool> pool, Origin origin, const Proxy* proxy, std::unique_ptr<Transport> transport)
    : pool_(std::move(pool)),
      origin_(std::move(origin)),
      proxy_(proxy),
      transport_(*this, std::move(transport), InputBuffer(pool_->options().head_bytes_max), &pool_->timeouts()) {}

void Client::Connection::left() { pool_->drop(*this); }

// Detects at once that the server closes the connection, so requests are hardly ever sent over a closed one.
void Client::Connection::begin_idling() {
  transport_.wait(Wait::idle);
  if (!transport_.is_reading()) transport_.input().start_message();
  transport_.watch();
}

Client::Connection::~Connection() {
  if (sending_) sending_->leave();
}

void Client::Connection::sent(bool is_whole, std::exception_ptr thrown) {
  sending_ = nullptr;
  is_sent_ = is_whole;
  thrown_ = thrown;
  transport_.end_wait();
  if (sending_ended_) sending_ended_->give(true);
  if (thrown) transport_.abort();
}

// A server that stops reading may have sent a response with the reason, so wait for it, for a limited time.
BufferedTransport::Receive Client::Connection::receive() {
  if (!sending_ && !is_sent_) transport_.wait(Wait::linger);
  return transport_.receive();
}

void Client::Connection::check_stream() const {
  if (thrown_) std::rethrow_exception(thrown_);
}

Task<void> Client::Connection::finish_sending() {
  if (!sending_ || !wants_all()) co_return;
  sending_ended_.emplace(pool_->reactor());
  co_await sending_ended_->wait();
  check_stream();
}

Task<Result<ClientResponse>> Client::Connection::ask(std::shared_ptr<const ClientRequest> request) {
  InputBuffer& input = transport_.input();
  transport_.end_wait();
  if (!transport_.is_reading()) input.start_message();
  parser_.begin(head_, request->method == "HEAD");
  sending_ended_.reset();
  std::string head = request_head(origin_, *request, proxy_);
  sending_ = new Sending(pool_->reactor(), *this, transport_, std::move(head), std::move(request));
  sending_->start();
  while (true) {
    check_stream();
    std::size_t taken = 0;
    const http::ResponseParser::State state = parser_.read_head(input.unread(), taken);
    input.take(taken);
    if (state == http::ResponseParser::State::complete) break;
    if (state == http::ResponseParser::State::malformed) co_return not_http();
    if (!transport_.is_reading() && input.space().empty()) co_return failure(Code::too_large, "the head of the response is too long");
    const BufferedTransport::Received event = co_await receive();
    check_stream();
    if (event == BufferedTransport::Received::timed_out) co_return took_nothing();
    if (event == BufferedTransport::Received::ended) co_return broke_off();
  }
  ClientResponse response;
  response.status = parser_.status();
  response.reason = std::move(head_.reason);
  response.headers = std::move(head_.headers);
  co_return response;
}

Task<Result<std::optional<std::string>>> Client::Connection::next_part() {
  InputBuffer& input = transport_.input();
  std::string part;
  while (true) {
    if (!input.is_empty() && !parser_.is_complete()) {
      std::size_t taken = 0;
      const http::ResponseParser::State state = parser_.read_body(input.unread(), taken, part);
      input.take(taken);
      if (state == http::ResponseParser::State::malformed) co_return not_http();
    }
    if (!part.empty()) co_return std::optional<std::string>(std::move(part));
    if (parser_.is_complete()) break;
    if (!transport_.is_reading()) {
      input.start_message();
      if (input.space().empty()) co_return not_http();
    }
    const BufferedTransport::Received event = co_await receive();
    check_stream();
    if (event == BufferedTransport::Received::ended && transport_.has_ended_cleanly() && parser_.ends_here()) break;
    if (event != BufferedTransport::Received::bytes) co_return broke_off();
  }
  co_await finish_sending();
  co_return std::optional<std::string>();
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
