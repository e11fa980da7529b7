#include "server_connection.hpp"

#include <exception>
#include <stdexcept>
#include <utility>

#include <martlet/http/request_target.hpp>
#include <martlet/net/connection/stream_framing.hpp>

namespace martlet::net {
namespace {

// A body up to this size is sent in one piece with its head: copying it costs less than a second buffer in the system call.
constexpr std::size_t short_body_bytes = 4096;

// Enough for nearly all requests: the size of a waiting connection's buffer.
constexpr std::size_t usual_request_bytes = 2048;

constexpr std::string_view unknown_exception = "an exception that isn't a std::exception";

// The beginning of every response, and a valid beginning of a chunk size: leading zeros are insignificant (RFC 9112, section 7.1).
constexpr std::string_view any_head_begins = "HTTP/1.1 ";
constexpr std::string_view any_chunk_begins = "0";

bool is_stream(const http::Body& body) { return std::holds_alternative<std::unique_ptr<http::BodyStream>>(body); }

}  // namespace

// A handler's task to await; while it is awaited, the transport is watched.
template <class T>
class ServerConnection::WatchedTask {
 public:
  WatchedTask(BufferedTransport& transport, Task<T>& task) : transport_(transport), awaiter_{task.frame()} {}
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> parent) {
    if (!awaiter_.await_suspend(parent)) return false;
    transport_.watch();
    return true;
  }
  // The result stays in the task, which outlives this object.
  T&& await_resume() {
    task_detail::Promise<T>& promise = awaiter_.frame.promise();
    if (promise.failure) std::rethrow_exception(std::exchange(promise.failure, {}));
    return std::move(*promise.value);
  }

 private:
  BufferedTransport& transport_;
  task_detail::Awaiter<T> awaiter_;
};

ServerConnection::ServerConnection(std::shared_ptr<ServerConnections> connections, std::unique_ptr<Transport> transport, std::string peer)
    : connections_(std::move(connections)),
      peer_(std::move(peer)),
      transport_(*this, std::move(transport), InputBuffer(usual_request_bytes, connections_->limits().head_bytes_max),
                 &connections_->timeouts()),
      body_(transport_, parser_, connections_->loop()),
      activity_(connections_->loop()) {
  request_.body = &body_;
  request_.remote_address = peer_;
}

void ServerConnection::start() {
  activity_.start(serve(), [this](Activity::End, std::exception_ptr failure) {
    const std::shared_ptr<ServerConnections> connections = connections_;
    // For example, out of memory: this connection ends, but the server continues.
    if (failure) connections->log().error("a connection failed", {{"peer", peer_}});
    connections->remove(*this);
    std::unique_ptr<ServerConnection>(this).reset();
    connections->notify_connection_end();  // now that its descriptor is free
  });
}

void ServerConnection::close_gracefully() {
  if (!is_in_request_) close_now();
}

void ServerConnection::close_now() {
  transport_.close();
  activity_.cancel();
}

// Called when the client shuts down its sending side while its request is handled or its response is sent.
void ServerConnection::disconnected() {
  if (!transport_.has_ended_cleanly()) return close_now();
  const std::optional<std::size_t> written = transport_.probe(probe_);
  if (!written) return close_now();
  probed_ = *written;
}

// Serves the connection until it ends. The common path is in this function, in one coroutine frame; rare steps have separate frames.
Task<void> ServerConnection::serve() {
  while (true) {
    RequestParser::Head head = read_head();
    while (head == RequestParser::Head::incomplete) {
      const BufferedTransport::Received event = co_await transport_.receive();
      if (event == BufferedTransport::Received::ended) co_return;
      if (event == BufferedTransport::Received::timed_out) {
        if (is_in_request_) co_await refuse(408);
        co_return;
      }
      head = read_head();
    }
    if (head == RequestParser::Head::refused) {
      co_await refuse(refusal_);
      co_return;
    }
    try {
      probe_ = any_head_begins;
      Task<http::Response> answer = connections_->handler()(request_);
      response_ = co_await WatchedTask<http::Response>(transport_, answer);
      begin_response();
    } catch (const std::exception& thrown) {
      fail_response(thrown.what());
    } catch (...) {
      fail_response(unknown_exception);
    }
    probe_ = {};
    const std::string_view head_left = std::string_view(head_).substr(std::exchange(probed_, 0));
    const bool is_sent = co_await transport_.send(head_left, content_);
    if (!is_sent) co_return;
    if (is_stream(response_.body)) {
      const bool is_whole = co_await send_stream();
      if (!is_whole) co_return;
    }
    if (!framing_.keeps_alive) break;
    if (body_.has_arrived()) {
      body_.drop();
    } else {
      const bool is_skipped = co_await body_.skip();
      if (!is_skipped) co_return;
    }
    end_request();
    if (connections_->is_closing()) co_return;
  }
  if (body_.has_arrived()) {
    body_.drop();
    if (transport_.input().is_empty()) co_return;
  }
  co_await linger();
}

// Returns whether a request has begun. Empty lines before it are ignored (RFC 9112, section 2.2).
bool ServerConnection::is_at_request() {
  InputBuffer& input = transport_.input();
  if (transport_.is_reading()) {
    input.start_message_in_place();
  } else {
    input.start_message();
  }
  while (input.unread().starts_with("\r\n")) input.take(2);
  if (input.is_empty() || input.unread() == "\r") {
    if (input.is_empty() && !transport_.is_reading()) input.shrink();
    if (!transport_.is_waiting()) transport_.wait(Wait::idle);
    return false;
  }
  return true;
}

RequestParser::Head ServerConnection::read_head() {
  using Head = RequestParser::Head;
  const bool is_new = !is_in_request_;
  if (is_new) {
    if (!is_at_request()) return Head::incomplete;
    is_in_request_ = true;
    request_.headers.clear();
    parser_.begin(request_);
  }
  InputBuffer& input = transport_.input();
  std::size_t taken = 0;
  Head head = parser_.read_head(input.unread(), taken);
  input.take(taken);
  if (head == Head::incomplete && !transport_.is_reading() && input.space().empty() && input.restart_message()) {
    is_in_request_ = false;
    return read_head();
  }
  if (head == Head::complete) {
    transport_.end_wait();
    body_.begin();
  } else if (head == Head::refused) {
    refusal_ = parser_.refusal();
  } else if (input.space().empty()) {
    refusal_ = parser_.has_request_line() ? 431 : 414;
    head = Head::refused;
  } else if (is_new) {
    transport_.wait(Wait::head);
  }
  return head;
}

void ServerConnection::begin_response() {
  const bool keeps_alive =
      parser_.framing().keeps_alive && !connections_->is_closing() && body_.can_skip(connections_->limits().unread_body_bytes_max);
  framing_ = frame_response(response_, request_.method == "HEAD", parser_.framing().is_http_1_1, keeps_alive);
  head_.clear();
  content_ = {};
  if (!append_response_head(head_, response_, framing_, connections_->date())) {
    throw std::invalid_argument("the response has a status, reason or header that can't be sent: " + std::to_string(response_.status));
  }
  if (!framing_.has_body) {
    response_.body = std::monostate();
    return;
  }
  content_ = http::bytes_of(response_.body);
  if (content_.size() > short_body_bytes) return;
  head_ += content_;
  content_ = {};
}

void ServerConnection::fail_response(std::string_view why) {
  // The line omits the query, which may contain secrets.
  connections_->log().error("a handler failed", {{"method", request_.method}, {"path", http::path_of(request_.target)}, {"reason", why}});
  response_ = http::Response();
  response_.status = 500;
  begin_response();
}

void ServerConnection::end_request() {
  is_in_request_ = false;
  transport_.end_wait();
  // The memory of a short body is reused for the next one; that of a long body is freed.
  if (auto* const text = std::get_if<std::string>(&response_.body); text && text->capacity() <= short_body_bytes) {
    text->clear();
    request_.body_memory = std::move(*text);
  } else {
    response_.body = std::monostate();
  }
}

// Responds without calling the handler: the input can't be read any further.
Task<void> ServerConnection::refuse(int status) {
  response_ = http::Response();
  response_.status = status;
  framing_ = frame_response(response_, false, true, false);
  head_.clear();
  append_response_head(head_, response_, framing_, connections_->date());
  const bool is_sent = co_await transport_.send(head_);
  if (is_sent) co_await linger();
}

void ServerConnection::abort_response(std::string_view why) {
  connections_->log().error("a response was aborted",
                            {{"method", request_.method}, {"path", http::path_of(request_.target)}, {"reason", why}});
  // If the body is delimited by the end of the connection, an orderly close would make a partial body look complete.
  if (framing_.ends_with_connection) transport_.close(true);
}

Task<bool> ServerConnection::send_stream() {
  http::BodyStream& stream = *std::get<std::unique_ptr<http::BodyStream>>(response_.body);
  StreamFraming framing(framing_.is_chunked, framing_.length);
  while (true) {
    std::optional<std::string> part;
    try {
      if (framing_.is_chunked) probe_ = any_chunk_begins;
      Task<std::optional<std::string>> coming = stream.next();
      part = co_await WatchedTask<std::optional<std::string>>(transport_, coming);
      probe_ = {};
      framing.frame(part);
    } catch (const std::exception& thrown) {
      abort_response(thrown.what());
      co_return false;
    } catch (...) {
      abort_response(unknown_exception);
      co_return false;
    }
    const bool is_sent = co_await transport_.send(framing.before(), framing.bytes());
    if (!is_sent) co_return false;
    if (!part) co_return true;
  }
}

// Closes so that the client receives the response: closing with unread bytes would reset the connection, and could discard the response.
Task<void> ServerConnection::linger() {
  InputBuffer& input = transport_.input();
  transport_.end_sending();
  transport_.wait(Wait::linger);
  while (true) {
    input.take(input.unread().size());
    if (!transport_.is_reading()) input.start_message();
    const BufferedTransport::Received event = co_await transport_.receive();
    if (event != BufferedTransport::Received::bytes) co_return;
  }
}

}  // namespace martlet::net
