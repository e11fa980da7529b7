#include "async_runtime_api_connection.hpp"

#include <martlet/net/reactor/connector.hpp>

namespace martlet::lambda {
namespace {

// Larger than any valid head, so that an unfinished head can't fill the buffer.
constexpr std::size_t buffer_bytes = 20 * 1024;

std::unexpected<Error> not_sent() { return failure(Code::unavailable, "the Runtime API stopped reading the request"); }

}  // namespace

Task<Result<void>> AsyncRuntimeApiConnection::exchange(std::string_view head, std::string_view body, RuntimeResponse& to) {
  Task<Result<void>> beginning = send_first(head, body, to);
  const Result<void> begun = co_await std::move(beginning);
  if (!transport_) co_return begun;
  // Even after a failed send there may be a response, from a server that refused without reading everything.
  Task<Result<void>> receiving = receive();
  Result<void> received = co_await std::move(receiving);
  if (!received || !sent_ || !to.keeps_alive) abandon();
  if (!received && !sent_ && received.error().code == Code::unavailable) co_return sent_;
  co_return received;
}

// Unlike an exchange, a stream can't be repeated, so this function first ensures that the connection is still open.
Task<Result<void>> AsyncRuntimeApiConnection::begin(std::string_view head, std::string_view part, RuntimeResponse& to) {
  if (transport_ && !transport_->is_quiet()) abandon();
  return send_first(head, part, to);
}

Task<Result<void>> AsyncRuntimeApiConnection::send_first(std::string_view head, std::string_view part, RuntimeResponse& to) {
  response_ = &to;
  gives_up_ = false;
  reader_.begin(to);
  if (transport_ && (transport_->has_ended() || !transport_->input().is_empty())) abandon();
  if (!transport_) {
    Task<Result<void>> opening = open();
    sent_ = co_await std::move(opening);
    if (!sent_) co_return sent_;
  }
  if (!transport_->is_reading()) transport_->input().start_message();
  Task<Result<void>> sending = send_part(head, part);
  co_return co_await std::move(sending);
}

Task<Result<void>> AsyncRuntimeApiConnection::open() {
  Task<Result<std::unique_ptr<net::Transport>>> connecting = net::connect(reactor_, origin_);
  Result<std::unique_ptr<net::Transport>> connected = co_await std::move(connecting);
  if (!connected) co_return failure(Code::unavailable, "the Runtime API can't be reached: " + connected.error().what);
  if (gives_up_) co_return not_sent();
  net::BufferedTransport::Owner& owner = *this;
  transport_ = std::make_unique<net::BufferedTransport>(owner, *std::move(connected), net::InputBuffer(buffer_bytes), nullptr);
  co_return Result<void>();
}

// Reads while sending, to notice the end of the connection, or a response before everything was sent.
Task<Result<void>> AsyncRuntimeApiConnection::send_part(std::string_view head, std::string_view part) {
  transport_->watch();
  const bool is_sent = co_await transport_->send(head, part);
  sent_ = is_sent ? Result<void>() : not_sent();
  co_return sent_;
}

void AsyncRuntimeApiConnection::received_while_sending() { transport_->timed_out(); }

Task<Result<void>> AsyncRuntimeApiConnection::end(std::string_view last) {
  if (!transport_) co_return not_sent();
  if (sent_) {
    Task<Result<void>> sending = send_part(last, {});
    co_await std::move(sending);
  }
  Task<Result<void>> receiving = receive();
  Result<void> received = co_await std::move(receiving);
  abandon();
  if (!received && !sent_ && received.error().code == Code::unavailable) co_return sent_;
  co_return received;
}

Task<Result<void>> AsyncRuntimeApiConnection::receive() {
  net::InputBuffer& input = transport_->input();
  while (true) {
    if (!input.is_empty()) {
      const Result<std::size_t> used = reader_.read(input.unread());
      if (!used) co_return std::unexpected(used.error());
      input.take(*used);
    }
    if (reader_.is_complete()) {
      // Bytes after the response belong to no request.
      if (!input.is_empty()) response_->keeps_alive = false;
      co_return Result<void>();
    }
    if (transport_->has_ended()) co_return reader_.end();
    if (!transport_->is_reading()) {
      input.start_message();
      if (input.space().empty()) co_return failure(Code::malformed, "the Runtime API sent a line that is too long");
    }
    co_await transport_->receive();
  }
}

void AsyncRuntimeApiConnection::stop_waiting() {
  gives_up_ = true;
  if (transport_ && transport_->input().is_empty() && transport_->is_quiet() && !reader_.has_begun()) transport_->abort();
}

}  // namespace martlet::lambda
