#include "client_connection.hpp"

#include "connection_pool.hpp"
#include "request_head.hpp"

namespace martlet::net {
namespace {

std::unexpected<Error> server_closed_early() {
  return failure(Code::unavailable, "the server closed the connection before the end of its response");
}
std::unexpected<Error> server_stopped_reading() {
  return failure(Code::timeout, "the server stopped reading the request, and did not respond");
}
std::unexpected<Error> not_http() { return failure(Code::malformed, "the server's response isn't HTTP/1"); }

}  // namespace

Client::Connection::Connection(std::shared_ptr<ConnectionPool> pool, Origin origin, const Proxy* proxy,
                               std::unique_ptr<Transport> transport)
    : pool_(std::move(pool)),
      origin_(std::move(origin)),
      proxy_(proxy),
      transport_(*this, std::move(transport), InputBuffer(pool_->options().head_bytes_max), &pool_->timeouts()) {}

void Client::Connection::disconnected() { pool_->drop(*this); }

// Detects at once that the server closes the connection, so requests are hardly ever sent over a closed one.
void Client::Connection::begin_idling() {
  transport_.wait(Wait::idle);
  if (!transport_.is_reading()) transport_.input().start_message();
  transport_.watch();
}

Client::Connection::~Connection() {
  if (sending_) sending_->detach();
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
  if (!sending_ || !requires_whole_request()) co_return;
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
  sending_ = new RequestSending(pool_->reactor(), *this, transport_, std::move(head), std::move(request));
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
    if (event == BufferedTransport::Received::timed_out) co_return server_stopped_reading();
    if (event == BufferedTransport::Received::ended) co_return server_closed_early();
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
    if (event != BufferedTransport::Received::bytes) co_return server_closed_early();
  }
  co_await finish_sending();
  co_return std::optional<std::string>();
}

}  // namespace martlet::net
