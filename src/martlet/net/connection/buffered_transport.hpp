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

/// A transport for coroutines: with an input buffer and timeouts. One coroutine receives and one sends at a time.
class BufferedTransport final : public Waiting, private Transport::User {
 public:
  enum class Received { bytes, ended, timed_out };
  class Owner {
   public:
    /// The other side has ended, or the connection is broken, and no coroutine was receiving. The transport may be destroyed within this
    /// call. After probe() it is called once more when the connection breaks.
    virtual void left() = 0;
    /// Bytes have come into input() while a coroutine was sending, and none was receiving. The transport may be destroyed within this call.
    virtual void heard_while_sending() {}

   protected:
    ~Owner() = default;
  };
  class Receive;
  class Send;

  /// `timeouts`, if given, must live longer.
  BufferedTransport(Owner& owner, std::unique_ptr<Transport> transport, InputBuffer input, Timeouts* timeouts);

  InputBuffer& input() { return input_; }
  /// A read into the input buffer is under way, so its bytes must not be moved.
  bool is_reading() const { return is_reading_; }

  /// Waits for bytes in input(). Its space must not be empty.
  Receive receive();
  /// Waits for bytes, which go to `target` or, as a read for them is under way already, to input(); see taken_directly().
  Receive receive_into(std::span<char> target);
  /// How many bytes the last receive_into() has put into its target.
  std::size_t taken_directly() const { return directly_; }

  /// Sends both. false: the connection is broken, or the other side read nothing for too long.
  Send send(std::string_view head, std::string_view body = {});

  /// Continues reading into input(), as long as it has space, while the coroutine waits for something else, so that left() is noticed.
  void watch();

  /// Starts or changes what the timeout is for; the receiver then learns it.
  void wait(Wait what) { timeouts_->start(*this, what); }
  /// Tells the sender that it has failed, or the receiver that it has timed out, or else the owner that the other side has left.
  void timed_out() override;

  /// The other side has ended its sending. Is it still there? TCP doesn't tell a side that has left from one that still receives before
  /// something is sent to it: the one that has left answers with a reset. So this writes the first bytes of what will be sent in any
  /// case; nullopt if the connection is broken, else how many of them have been written.
  std::optional<std::size_t> probe(std::string_view beginning);

  /// The other side has ended, or the connection is broken.
  bool has_ended() const { return has_ended_; }
  /// After Received::ended: as Transport's.
  bool has_ended_cleanly() const { return transport_->has_ended_cleanly(); }
  /// As Transport's.
  bool is_quiet() const { return !has_ended_ && transport_->is_quiet(); }
  void end_sending() { transport_->end_sending(); }
  /// The transport, for another user; only while nothing is received or sent.
  std::unique_ptr<Transport> release() { return std::move(transport_); }
  /// Closes, and tells the receiver that this is the end.
  void abort();
  /// Closes; no coroutine is woken any more.
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
  // Whoever gives up while bytes are under way leaves a message that is torn.
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
