#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <coroutine>
#include <utility>

#include <martlet/async/activity.hpp>

#include "openssl.hpp"
#include "tls.hpp"

namespace martlet::net {
namespace {

constexpr std::size_t record_bytes_max = 16 * 1024;  // RFC 8446, 5.1
// What the other side may make us answer (key updates, alerts) while it takes nothing of it.
constexpr std::size_t unsent_bytes_max = 64 * 1024;

// The session between two buffers: what comes in from the network, and what is to go out. Does no input or output itself.
class Records {
 public:
  enum class Outcome { done, wants_bytes, ended, broken };

  explicit Records(SslSession session) : session_(std::move(session)), in_(BIO_new(BIO_s_mem())), out_(BIO_new(BIO_s_mem())) {
    if (!in_ || !out_) throw std::bad_alloc();
    SSL_set_bio(session_.get(), in_, out_);  // takes both
  }

  Outcome shake_hands() {
    ERR_clear_error();
    return outcome_of(SSL_do_handshake(session_.get()));
  }
  Outcome read(std::span<char> into, std::size_t& bytes) {
    ERR_clear_error();
    return outcome_of(SSL_read_ex(session_.get(), into.data(), into.size(), &bytes));
  }
  bool write(std::string_view text) {
    ERR_clear_error();
    std::size_t written = 0;
    return SSL_write_ex(session_.get(), text.data(), text.size(), &written) == 1 && written == text.size();
  }
  /// Tells the other side that nothing more will come.
  void end() {
    if (SSL_is_init_finished(session_.get())) SSL_shutdown(session_.get());
    ERR_clear_error();
  }
  /// Has the other side said that nothing more will come?
  bool has_been_ended() const { return (SSL_get_shutdown(session_.get()) & SSL_RECEIVED_SHUTDOWN) != 0; }

  void take_in(std::string_view bytes) { BIO_write(in_, bytes.data(), static_cast<int>(bytes.size())); }
  std::size_t output_size() const { return BIO_ctrl_pending(out_); }
  std::string take_output() {
    std::string output(output_size(), '\0');
    if (!output.empty()) BIO_read(out_, output.data(), static_cast<int>(output.size()));
    return output;
  }

 private:
  Outcome outcome_of(int result) const {
    if (result == 1) return Outcome::done;
    switch (SSL_get_error(session_.get(), result)) {
      case SSL_ERROR_WANT_READ: return Outcome::wants_bytes;
      case SSL_ERROR_ZERO_RETURN: return Outcome::ended;
      default: return Outcome::broken;
    }
  }
  SslSession session_;
  BIO* in_;
  BIO* out_;
};

class OpensslTransport final : public Transport, private Transport::User, private Timer {
 public:
  OpensslTransport(Loop& loop, std::unique_ptr<Transport> plain, std::unique_ptr<Judgement> judgement, SslSession session)
      : loop_(loop), plain_(std::move(plain)), judgement_(std::move(judgement)), records_(std::move(session)) {
    plain_->set_user(*this);
  }
  OpensslTransport(const OpensslTransport&) = delete;
  ~OpensslTransport() override { OpensslTransport::close(false); }

  /// Waits for the handshake's end. Destroying it while it waits ends nothing but the waiting.
  class Handshake;

  void set_user(Transport::User& user) override { user_ = &user; }
  void start_read(std::span<char> into) override;
  Sent write_now(std::string_view& head, std::string_view& body) override;
  void start_write(std::string_view head, std::string_view body) override;
  void end_sending() override;
  void watch_for_break() override {}  // for servers, which have no TLS here
  bool has_ended_cleanly() const override { return records_.has_been_ended(); }
  // A ticket of TLS 1.3 that has not been read yet counts as something, too: rarely, and it costs a new connection.
  bool is_quiet() const override { return !read_ && !has_plain_ended_ && plain_->is_quiet(); }
  void close(bool is_reset) override;

 private:
  bool shake_hands();
  bool fill_target();
  void tell_read();
  std::size_t encrypt(std::string_view head, std::string_view body);
  Sent flush();
  void start_sending();
  void write_part();
  void tell_sent();
  void received(std::size_t bytes) override;
  void sent(std::size_t bytes) override;
  void expired() override;
  void tell_later() { loop_.start(static_cast<Timer&>(*this), SteadyTime()); }

  Loop& loop_;
  std::unique_ptr<Transport> plain_;
  const std::unique_ptr<Judgement> judgement_;
  Records records_;
  Transport::User* user_ = nullptr;
  Handshake* handshake_ = nullptr;  // whoever waits for its end
  bool is_closed_ = false;

  std::array<char, record_bytes_max + 512> incoming_;
  std::span<char> target_;           // what the user waits to have filled
  std::optional<std::size_t> read_;  // so much is in target_, and the user is yet to be told
  bool has_plain_ended_ = false;

  std::string output_;  // what is being sent, and below it what is left of that
  std::string_view unsent_;
  bool is_sending_ = false;
  bool is_output_broken_ = false;
  std::size_t held_ = 0;  // how many of the user's bytes went into it, which count as sent when all of it is
  std::string_view head_;
  std::string_view body_;
  bool is_user_waiting_ = false;  // for sent()
};

class OpensslTransport::Handshake {
 public:
  explicit Handshake(OpensslTransport& transport) : transport_(transport) {}
  Handshake(const Handshake&) = delete;
  ~Handshake() { transport_.handshake_ = nullptr; }

  bool await_ready() { return transport_.shake_hands(); }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    activity_ = handle.promise().activity;
    handle_ = handle;
    transport_.handshake_ = this;
  }
  Result<void> await_resume() const {
    if (const auto& refusal = transport_.judgement_->refusal) return std::unexpected(*refusal);
    return {};
  }
  void resume() const { activity_->resume(handle_); }

 private:
  OpensslTransport& transport_;
  Activity* activity_ = nullptr;
  std::coroutine_handle<> handle_;
};

// true: at its end, with refusal set where it failed.
bool OpensslTransport::shake_hands() {
  const Records::Outcome outcome = records_.shake_hands();
  std::optional<Error> refusal;
  if (outcome == Records::Outcome::broken || outcome == Records::Outcome::ended) refusal = handshake_failure(*judgement_);
  const bool is_sent = flush() != Sent::broken;  // in any case: it may be the alert that tells the server why
  if (outcome == Records::Outcome::wants_bytes && is_sent && !has_plain_ended_) {
    plain_->start_read(incoming_);
    return false;
  }
  if (outcome == Records::Outcome::done) return true;
  const Origin& origin = judgement_->origin;
  const std::string where = origin.host + ':' + std::to_string(origin.port);
  if (!refusal) refusal = Error{Code::unavailable, where + " closed the connection during the TLS handshake", {}, ""};
  judgement_->refusal = std::move(refusal);
  return true;
}

void OpensslTransport::received(std::size_t bytes) {
  if (bytes == 0) {
    has_plain_ended_ = true;
  } else {
    records_.take_in({incoming_.data(), bytes});
  }
  if (handshake_) {
    if (shake_hands()) std::exchange(handshake_, nullptr)->resume();
  } else if (!target_.empty() && fill_target()) {
    tell_read();
  }
}

void OpensslTransport::start_read(std::span<char> into) {
  target_ = into;
  if (fill_target()) tell_later();  // not from within the user's own call
}

// true: read_ is what the user is to be told. Otherwise more is on its way.
bool OpensslTransport::fill_target() {
  std::size_t bytes = 0;
  Records::Outcome outcome = records_.read(target_, bytes);
  flush();
  if (records_.output_size() > unsent_bytes_max) outcome = Records::Outcome::broken;
  if (outcome == Records::Outcome::wants_bytes && !has_plain_ended_) {
    plain_->start_read(incoming_);
    return false;
  }
  read_ = outcome == Records::Outcome::done ? bytes : 0;
  return true;
}

void OpensslTransport::tell_read() {
  target_ = {};
  const std::size_t bytes = read_.value_or(0);
  read_.reset();
  user_->received(bytes);
}

// One record of the beginning of both, since each record costs its own header, tag, and system call. How many bytes that took; 0: it
// can't be done any more.
std::size_t OpensslTransport::encrypt(std::string_view head, std::string_view body) {
  if (head.empty() || body.empty() || head.size() >= record_bytes_max) {
    const std::string_view part = (head.empty() ? body : head).substr(0, record_bytes_max);
    return records_.write(part) ? part.size() : 0;
  }
  std::string joined(head);
  joined += body.substr(0, record_bytes_max - head.size());
  return records_.write(joined) ? joined.size() : 0;
}

// Sends what there is to be sent, at once or, where that is `some`, as soon as the other side takes it.
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
  if (held_ > 0 || is_output_broken_) return tell_later();
  write_part();
}

void OpensslTransport::write_part() {
  held_ = encrypt(head_, body_);
  if (held_ == 0) {
    is_output_broken_ = true;
    return tell_later();
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
    if (flush() == Sent::some) return;  // an answer of OpenSSL's that came up meanwhile
  }
  if (!is_user_waiting_) return;
  if (held_ == 0 && !is_output_broken_) return write_part();
  tell_sent();
}

void OpensslTransport::tell_sent() {
  is_user_waiting_ = false;
  const std::size_t bytes = std::exchange(held_, 0);
  user_->sent(is_output_broken_ ? 0 : bytes);
}

void OpensslTransport::expired() {
  const bool is_write_over = is_user_waiting_ && !is_sending_ && (held_ > 0 || is_output_broken_);
  if (read_ && is_write_over) tell_later();  // one after the other, as each may be the end of this transport
  if (read_) return tell_read();
  if (is_write_over) tell_sent();
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

class OpensslTls final : public Tls {
 public:
  explicit OpensslTls(TrustingContext made) : made_(std::move(made)) {}

  Task<Result<std::unique_ptr<Transport>>> secure(Loop& loop, std::unique_ptr<Transport> plain, Origin origin) override {
    auto judgement = std::make_unique<Judgement>();
    judgement->origin = std::move(origin);
    judgement->trusted = made_.trusted;
    SslSession session = make_session(*made_.context, *judgement);
    if (!session) co_return failure(Code::malformed, '"' + judgement->origin.host + "\" isn't a host that a certificate can be for");
    auto secured = std::make_unique<OpensslTransport>(loop, std::move(plain), std::move(judgement), std::move(session));
    const Result<void> shaken = co_await OpensslTransport::Handshake(*secured);
    if (!shaken) co_return std::unexpected(shaken.error());
    co_return secured;
  }

 private:
  const TrustingContext made_;
};

}  // namespace

Result<std::unique_ptr<Tls>> Tls::open(const std::string& trust_path) {
  Result<TrustingContext> made = make_context(trust_path);
  if (!made) return std::unexpected(made.error());
  return std::make_unique<OpensslTls>(std::move(*made));
}

}  // namespace martlet::net
