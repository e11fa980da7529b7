#pragma once
#include <algorithm>
#include <coroutine>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/net/connection/input_buffer.hpp>
#include <martlet/net/connection/timeouts.hpp>
#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// A transport for coroutines, with an input buffer and timeouts. One coroutine may receive and one send at a time.
class BufferedTransport final : public TimedWait, private Transport::User {
 public:
  enum class Received { bytes, ended, timed_out };
  class Owner {
   public:
    /// Called when the other side has ended, or the connection is broken, and no coroutine was receiving. May destroy the transport. After
    /// probe(), called once more when the connection breaks.
    virtual void disconnected() = 0;
    /// Called when bytes have arrived in input() while a coroutine was sending, and none was receiving. May destroy the transport.
    virtual void received_while_sending() {}

   protected:
    ~Owner() = default;
  };
  class Receive;
  class Send;

  /// `timeouts`, if given, must outlive this object.
  BufferedTransport(Owner& owner, std::unique_ptr<Transport> transport, InputBuffer input, Timeouts* timeouts);

  InputBuffer& input() { return input_; }
  /// Returns whether a read into the input buffer is in progress. Its bytes must then not be moved.
  bool is_reading() const { return is_reading_; }

  /// Waits for bytes in input(). Its space must not be empty.
  Receive receive();
  /// Waits for bytes, which are stored in `target` or, if a read is already in progress, in input(); see received_directly().
  Receive receive_into(std::span<char> target);
  /// Returns the number of bytes that the last receive_into() stored in its target.
  std::size_t received_directly() const { return directly_; }

  /// Sends both. The result is false if the connection is broken, or the other side read nothing for too long.
  Send send(std::string_view head, std::string_view body = {});

  /// Continues reading into input(), as long as it has space, while the coroutine waits for something else, so that disconnected() is
  /// noticed.
  void watch();

  /// Starts a timeout, or changes its kind. timed_out() is called when it expires.
  void wait(Wait what) { timeouts_->start(*this, what); }
  /// Tells the sender that it has failed, the receiver that it has timed out, or otherwise the owner that the other side has left.
  void timed_out() override;

  /// Tests whether the other side, which has ended its sending, still receives. TCP shows this only when something is sent, since a side
  /// that has left responds with a reset. So this function writes the first bytes of what will be sent in any case. Returns the number
  /// written; nullopt if the connection is broken.
  std::optional<std::size_t> probe(std::string_view beginning);

  /// Returns whether the other side has ended, or the connection is broken.
  bool has_ended() const { return has_ended_; }
  /// Returns whether the other side announced its end (Transport::has_ended_cleanly()). Call after Received::ended.
  bool has_ended_cleanly() const { return transport_->has_ended_cleanly(); }
  /// Returns whether the connection is open, with nothing waiting to be read (Transport::is_quiet()).
  bool is_quiet() const { return !has_ended_ && transport_->is_quiet(); }
  void end_sending() { transport_->end_sending(); }
  /// Returns the transport for another user; only while nothing is received or sent.
  std::unique_ptr<Transport> release() { return std::move(transport_); }
  /// Closes, and tells the receiver that the connection has ended.
  void abort();
  /// Closes; no coroutine is resumed any more.
  void close(bool is_reset = false) { transport_->close(is_reset); }

 private:
  // A suspended coroutine, and the activity to resume it in.
  struct Sleeper {
    Activity* activity = nullptr;
    std::coroutine_handle<> handle;
  };
  void received(std::size_t bytes) override;
  void sent(std::size_t bytes) override;
  void read(std::span<char> target, bool is_direct);
  void wake_receiver(Received event);
  void wake_sender(bool is_whole);
  void break_off();

  Owner& owner_;
  std::unique_ptr<Transport> transport_;
  InputBuffer input_;
  Timeouts* timeouts_;
  Sleeper receiver_;
  Sleeper sender_;
  Received event_ = Received::bytes;
  std::string_view to_send_head_;
  std::string_view to_send_body_;
  std::size_t directly_ = 0;
  bool is_reading_ = false;
  bool is_direct_ = false;
  bool has_ended_ = false;
  bool is_sent_ = false;
};

class BufferedTransport::Receive {
 public:
  Receive(BufferedTransport& buffered, std::span<char> target, bool is_direct)
      : buffered_(buffered), target_(target), is_direct_(is_direct) {}
  Receive(const Receive&) = delete;
  ~Receive() { buffered_.receiver_ = {}; }
  bool await_ready() const {
    if (buffered_.has_ended_) buffered_.event_ = Received::ended;
    return buffered_.has_ended_;
  }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    buffered_.receiver_ = {handle.promise().activity, handle};
    buffered_.directly_ = 0;
    if (!buffered_.is_reading_) buffered_.read(target_, is_direct_);
  }
  Received await_resume() const { return buffered_.event_; }

 private:
  BufferedTransport& buffered_;
  std::span<char> target_;
  bool is_direct_;
};

class BufferedTransport::Send {
 public:
  explicit Send(BufferedTransport& buffered) : buffered_(buffered) {}
  Send(const Send&) = delete;
  // Giving up while bytes are being sent leaves a truncated message.
  ~Send() {
    if (std::exchange(buffered_.sender_, {}).handle) buffered_.break_off();
  }
  bool await_ready() const {
    const Transport::Sent sent = buffered_.transport_->write_now(buffered_.to_send_head_, buffered_.to_send_body_);
    buffered_.is_sent_ = sent == Transport::Sent::all;
    return sent != Transport::Sent::some;
  }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    buffered_.sender_ = {handle.promise().activity, handle};
    if (buffered_.timeouts_) buffered_.wait(Wait::write);
    buffered_.transport_->start_write(buffered_.to_send_head_, buffered_.to_send_body_);
  }
  bool await_resume() const { return buffered_.is_sent_; }

 private:
  BufferedTransport& buffered_;
};

inline BufferedTransport::Receive BufferedTransport::receive() { return Receive(*this, input_.space(), false); }
inline BufferedTransport::Receive BufferedTransport::receive_into(std::span<char> target) { return Receive(*this, target, true); }
inline BufferedTransport::Send BufferedTransport::send(std::string_view head, std::string_view body) {
  to_send_head_ = head;
  to_send_body_ = body;
  return Send(*this);
}

}  // namespace martlet::net
