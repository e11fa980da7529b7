#include "openssl_transport.hpp"

#include <algorithm>
#include <utility>

#include "openssl_handshake_failure.hpp"

namespace martlet::net {
namespace {

// The limit for pending TLS messages (key updates, alerts) to a peer that reads nothing.
constexpr std::size_t unsent_bytes_max = 64 * 1024;

}  // namespace

// Returns true when the handshake has ended; if it failed, sets check_->refusal.
bool OpensslTransport::handshake() {
  const OpensslRecords::Outcome outcome = records_.handshake();
  std::optional<Error> refusal;
  if (outcome == OpensslRecords::Outcome::broken || outcome == OpensslRecords::Outcome::ended) refusal = handshake_failure(*check_);
  const bool is_sent = flush() != Sent::broken;  // in any case, since the output may be the alert with the reason
  if (outcome == OpensslRecords::Outcome::wants_input && is_sent && !has_plain_ended_) {
    plain_->start_read(incoming_);
    return false;
  }
  if (outcome == OpensslRecords::Outcome::done) return true;
  if (!refusal)
    refusal = Error{Code::unavailable, host_and_port(check_->origin) + " closed the connection during the TLS handshake", {}, ""};
  check_->refusal = std::move(refusal);
  return true;
}

void OpensslTransport::received(std::size_t bytes) {
  if (bytes == 0) {
    has_plain_ended_ = true;
  } else {
    records_.add_input({incoming_.data(), bytes});
  }
  if (handshake_) {
    if (handshake()) std::exchange(handshake_, nullptr)->resume();
  } else if (!target_.empty() && fill_target()) {
    notify_read();
  }
}

void OpensslTransport::start_read(std::span<char> into) {
  target_ = into;
  if (fill_target()) notify_later();  // not immediately, since this runs within the user's own call
}

// Returns true if read_ is the result for the user; otherwise more bytes are needed.
bool OpensslTransport::fill_target() {
  std::size_t bytes = 0;
  OpensslRecords::Outcome outcome = records_.read(target_, bytes);
  flush();
  if (records_.output_size() > unsent_bytes_max) outcome = OpensslRecords::Outcome::broken;
  if (outcome == OpensslRecords::Outcome::wants_input && !has_plain_ended_) {
    plain_->start_read(incoming_);
    return false;
  }
  read_ = outcome == OpensslRecords::Outcome::done ? bytes : 0;
  return true;
}

void OpensslTransport::notify_read() {
  target_ = {};
  const std::size_t bytes = read_.value_or(0);
  read_.reset();
  user_->received(bytes);
}

// Encrypts one record from the beginning of both, since each record costs a header, a tag and a system call. Returns the number of bytes
// used; 0 if the session can no longer write.
std::size_t OpensslTransport::encrypt(std::string_view head, std::string_view body) {
  if (head.empty() || body.empty() || head.size() >= OpensslRecords::bytes_max) {
    const std::string_view part = (head.empty() ? body : head).substr(0, OpensslRecords::bytes_max);
    return records_.write(part) ? part.size() : 0;
  }
  std::string joined(head);
  joined += body.substr(0, OpensslRecords::bytes_max - head.size());
  return records_.write(joined) ? joined.size() : 0;
}

// Sends as much pending output as possible; if that is `some` of it, the rest as soon as the other side accepts it.
Transport::Sent OpensslTransport::flush() {
  if (is_output_broken_) return Sent::broken;
  if (is_sending_) return Sent::some;
  output_ = records_.take_output();
  if (output_.empty()) return Sent::all;
  unsent_ = output_;
  std::string_view none;
  const Sent sent = plain_->write_now(unsent_, none);
  if (sent == Sent::some) start_sending();
  is_output_broken_ = sent == Sent::broken;
  return sent;
}

void OpensslTransport::start_sending() {
  is_sending_ = true;
  plain_->start_write(unsent_, {});
}

Transport::Sent OpensslTransport::write_now(std::string_view& head, std::string_view& body) {
  while (!head.empty() || !body.empty()) {
    if (is_closed_ || is_output_broken_) return Sent::broken;
    if (is_sending_ || held_ > 0) return Sent::some;
    const std::size_t bytes = encrypt(head, body);
    const Sent sent = bytes > 0 ? flush() : Sent::broken;
    if (sent == Sent::some) held_ = bytes;
    if (sent != Sent::all) return sent;
    const std::size_t of_head = std::min(bytes, head.size());
    head.remove_prefix(of_head);
    body.remove_prefix(bytes - of_head);
  }
  return Sent::all;
}

void OpensslTransport::start_write(std::string_view head, std::string_view body) {
  head_ = head;
  body_ = body;
  is_user_waiting_ = true;
  if (is_sending_) return;
  if (held_ > 0 || is_output_broken_) return notify_later();
  write_part();
}

void OpensslTransport::write_part() {
  held_ = encrypt(head_, body_);
  if (held_ == 0) {
    is_output_broken_ = true;
    return notify_later();
  }
  output_ = records_.take_output();
  unsent_ = output_;
  start_sending();
}

void OpensslTransport::sent(std::size_t bytes) {
  is_sending_ = false;
  if (bytes == 0) {
    is_output_broken_ = true;
  } else {
    unsent_.remove_prefix(bytes);
    if (!unsent_.empty()) return start_sending();
    if (flush() == Sent::some) return;  // OpenSSL may have produced a response meanwhile
  }
  if (!is_user_waiting_) return;
  if (held_ == 0 && !is_output_broken_) return write_part();
  notify_sent();
}

void OpensslTransport::notify_sent() {
  is_user_waiting_ = false;
  const std::size_t bytes = std::exchange(held_, 0);
  user_->sent(is_output_broken_ ? 0 : bytes);
}

void OpensslTransport::on_expired() {
  const bool is_write_over = is_user_waiting_ && !is_sending_ && (held_ > 0 || is_output_broken_);
  if (read_ && is_write_over) notify_later();  // not both now, since each may destroy this transport
  if (read_) return notify_read();
  if (is_write_over) notify_sent();
}

void OpensslTransport::end_sending() {
  records_.end();
  flush();
}

void OpensslTransport::close(bool is_reset) {
  if (std::exchange(is_closed_, true)) return;
  user_ = nullptr;
  loop_.stop(static_cast<Timer&>(*this));
  if (!is_reset && !is_sending_ && !is_output_broken_) {
    std::string_view none;
    records_.end();
    const std::string last = records_.take_output();
    std::string_view rest = last;
    if (!rest.empty()) plain_->write_now(rest, none);
  }
  plain_->close(is_reset);
}

}  // namespace martlet::net
