#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace martlet::net {

/// A connected stream of bytes for HTTP: a socket, with or without TLS, or memory in tests. At most one read and one write are pending at a
/// time. Destroying it closes it.
class Transport {
 public:
  /// The user of a transport. Its members are called from the loop, never from within a call of a member of Transport.
  class User {
   public:
    /// Called with the result of start_read(): 0 bytes if the other side has ended, or the connection is broken.
    virtual void received(std::size_t bytes) = 0;
    /// Called with the number of bytes of start_write() that were accepted; 0 if the connection is broken.
    virtual void sent(std::size_t bytes) = 0;

   protected:
    ~User() = default;
  };
  enum class Sent { all, some, broken };

  virtual ~Transport() = default;
  /// Must be called before anything else.
  virtual void set_user(User& user) = 0;

  /// Starts a read, after which received() is called. `into` must stay valid until then, or until the transport is destroyed.
  virtual void start_read(std::span<char> into) = 0;
  /// Writes as much as possible without waiting, and removes the written bytes from the front of `head`, then of `body`.
  virtual Sent write_now(std::string_view& head, std::string_view& body) = 0;
  /// Writes at least some bytes as soon as the other side accepts them; then calls sent(). Both must stay valid until then.
  virtual void start_write(std::string_view head, std::string_view body) = 0;
  /// Calls received(0) once more when the connection breaks. Call it after received(0): the other side may only have ended its sending, and
  /// still wait for a response.
  virtual void watch_for_break() = 0;
  /// Returns whether the other side announced its end. If not, the received bytes may be truncated. Call it after received(0).
  virtual bool has_ended_cleanly() const = 0;
  /// Returns whether everything that has arrived has been reported to the user, including the end.
  virtual bool is_quiet() const = 0;
  /// Tells the other side that nothing more will be sent.
  virtual void end_sending() = 0;
  /// Closes; nothing is sent, received or called any more. If `is_reset`, the other side sees an error.
  virtual void close(bool is_reset = false) = 0;
};

}  // namespace martlet::net
