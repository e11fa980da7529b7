#pragma once
#include <openssl/err.h>

#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "openssl_context.hpp"

namespace martlet::net {

/// Encrypts and decrypts the records of a TLS session, between two buffers: bytes from the network, and bytes to send. Does no I/O.
class OpensslRecords {
 public:
  static constexpr std::size_t bytes_max = 16 * 1024;  ///< the maximum size of one record (RFC 8446, 5.1)
  enum class Outcome { done, wants_input, ended, broken };

  explicit OpensslRecords(SslSession session) : session_(std::move(session)), in_(BIO_new(BIO_s_mem())), out_(BIO_new(BIO_s_mem())) {
    if (!in_ || !out_) throw std::bad_alloc();
    SSL_set_bio(session_.get(), in_, out_);  // takes ownership of both
  }

  Outcome handshake() {
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
  /// Sends close_notify: nothing more will be sent.
  void end() {
    if (SSL_is_init_finished(session_.get())) SSL_shutdown(session_.get());
    ERR_clear_error();
  }
  /// Returns whether the other side has sent close_notify.
  bool has_received_close_notify() const { return (SSL_get_shutdown(session_.get()) & SSL_RECEIVED_SHUTDOWN) != 0; }

  void add_input(std::string_view bytes) { BIO_write(in_, bytes.data(), static_cast<int>(bytes.size())); }
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
      case SSL_ERROR_WANT_READ: return Outcome::wants_input;
      case SSL_ERROR_ZERO_RETURN: return Outcome::ended;
      default: return Outcome::broken;
    }
  }
  SslSession session_;
  BIO* in_;
  BIO* out_;
};

}  // namespace martlet::net
