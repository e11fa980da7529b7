#pragma once
#include <array>
#include <coroutine>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/reactor/transport.hpp>

#include "openssl_certificate_check.hpp"
#include "openssl_records.hpp"

namespace martlet::net {

/// TLS over another transport, with OpenSSL.
class OpensslTransport final : public Transport, private Transport::User, private Timer {
 public:
  OpensslTransport(Loop& loop, std::unique_ptr<Transport> plain, std::unique_ptr<CertificateCheck> check, SslSession session)
      : loop_(loop), plain_(std::move(plain)), check_(std::move(check)), records_(std::move(session)) {
    plain_->set_user(*this);
  }
  OpensslTransport(const OpensslTransport&) = delete;
  ~OpensslTransport() override { OpensslTransport::close(false); }

  /// Awaits the end of the handshake. Destroying it ends only the wait.
  class Handshake;

  void set_user(Transport::User& user) override { user_ = &user; }
  void start_read(std::span<char> into) override;
  Sent write_now(std::string_view& head, std::string_view& body) override;
  void start_write(std::string_view head, std::string_view body) override;
  void end_sending() override;
  void watch_for_break() override {}  // only servers use this, and they have no TLS
  bool has_ended_cleanly() const override { return records_.has_received_close_notify(); }
  // An unread TLS 1.3 ticket also counts as input; that is rare, and costs only a new connection.
  bool is_quiet() const override { return !read_ && !has_plain_ended_ && plain_->is_quiet(); }
  void close(bool is_reset) override;

 private:
  bool handshake();
  bool fill_target();
  void notify_read();
  std::size_t encrypt(std::string_view head, std::string_view body);
  Sent flush();
  void start_sending();
  void write_part();
  void notify_sent();
  void received(std::size_t bytes) override;
  void sent(std::size_t bytes) override;
  void on_expired() override;
  void notify_later() { loop_.start(static_cast<Timer&>(*this), SteadyTime()); }

  Loop& loop_;
  std::unique_ptr<Transport> plain_;
  const std::unique_ptr<CertificateCheck> check_;
  OpensslRecords records_;
  Transport::User* user_ = nullptr;
  Handshake* handshake_ = nullptr;  // the waiting coroutine, if any
  bool is_closed_ = false;

  std::array<char, OpensslRecords::bytes_max + 512> incoming_;
  std::span<char> target_;           // the buffer that the user wants filled
  std::optional<std::size_t> read_;  // bytes in target_, not yet reported to the user
  bool has_plain_ended_ = false;

  std::string output_;  // bytes being sent; unsent_ is the rest of them
  std::string_view unsent_;
  bool is_sending_ = false;
  bool is_output_broken_ = false;
  std::size_t held_ = 0;  // user bytes in output_, which count as sent when all of it is
  std::string_view head_;
  std::string_view body_;
  bool is_user_waiting_ = false;  // whether the user waits for sent()
};

class OpensslTransport::Handshake {
 public:
  explicit Handshake(OpensslTransport& transport) : transport_(transport) {}
  Handshake(const Handshake&) = delete;
  ~Handshake() { transport_.handshake_ = nullptr; }

  bool await_ready() { return transport_.handshake(); }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    activity_ = handle.promise().activity;
    handle_ = handle;
    transport_.handshake_ = this;
  }
  Result<void> await_resume() const {
    if (const auto& refusal = transport_.check_->refusal) return std::unexpected(*refusal);
    return {};
  }
  void resume() const { activity_->resume(handle_); }

 private:
  OpensslTransport& transport_;
  Activity* activity_ = nullptr;
  std::coroutine_handle<> handle_;
};

}  // namespace martlet::net
