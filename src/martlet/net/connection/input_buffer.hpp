#pragma once
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace martlet::net {

/// The bytes that a connection has received and not yet used, in one piece. The bytes of the current message are not moved. Starts with
/// enough memory for most messages, and grows only for one that needs more.
class InputBuffer {
 public:
  explicit InputBuffer(std::size_t bytes_max) : InputBuffer(bytes_max, bytes_max) {}
  InputBuffer(std::size_t usual_bytes, std::size_t bytes_max)
      : usual_bytes_(std::min(usual_bytes, bytes_max)), bytes_max_(bytes_max), bytes_(memory_of(usual_bytes_)), capacity_(usual_bytes_) {}

  std::string_view unread() const { return {bytes_.get() + next_, end_ - next_}; }
  bool is_empty() const { return next_ == end_; }
  /// Marks the first `bytes` of unread() as read; they stay where they are until the message ends.
  void take(std::size_t bytes) { next_ += bytes; }

  /// Returns the space for the next bytes. None of the calls below may be made while a read into that space is in progress.
  std::span<char> space() { return {bytes_.get() + end_, capacity_ - end_}; }
  void add(std::size_t bytes) { end_ += bytes; }

  /// Makes unread() the start of a new message: earlier bytes may be overwritten.
  void start_message() {
    outgrown_.reset();
    move_to(0, next_);
  }
  /// Restarts the message from its first byte, with the maximum of space. Returns false if it already has that.
  bool restart_message() {
    if (message_ == 0 && capacity_ == bytes_max_) return false;
    next_ = message_;
    grow();
    start_message();
    return true;
  }
  /// Continues the message at unread() with the maximum of memory. Bytes that were taken, or seen, stay where they are until it ends.
  void grow() {
    if (capacity_ == bytes_max_) return;
    std::unique_ptr<char[]> larger = memory_of(bytes_max_);
    std::memcpy(larger.get(), bytes_.get() + next_, end_ - next_);
    outgrown_ = std::exchange(bytes_, std::move(larger));
    capacity_ = bytes_max_;
    end_ -= next_;
    next_ = message_ = 0;
  }
  /// Returns to the usual amount of memory; call between messages, before the next one arrives.
  void shrink() {
    outgrown_.reset();
    if (capacity_ == usual_bytes_) return;
    bytes_ = memory_of(usual_bytes_);
    capacity_ = usual_bytes_;
    next_ = message_ = end_ = 0;
  }
  /// Continues the message after `kept`, a position in it: bytes read since then may be overwritten.
  void reuse_from(const char* kept) {
    const std::size_t message = message_;
    const std::less<const char*> is_before;
    const bool is_outgrown = is_before(kept, bytes_.get()) || is_before(bytes_.get() + capacity_, kept);
    move_to(is_outgrown ? 0 : static_cast<std::size_t>(kept - bytes_.get()), next_);
    message_ = message;
  }
  /// Does what start_message() does, while a read into space() is in progress.
  void start_message_in_place() {
    outgrown_.reset();
    message_ = next_;
  }

 private:
  static std::unique_ptr<char[]> memory_of(std::size_t bytes) { return std::make_unique_for_overwrite<char[]>(bytes); }
  void move_to(std::size_t at, std::size_t from) {
    const std::size_t size = end_ - from;
    if (size > 0 && at != from) std::memmove(bytes_.get() + at, bytes_.get() + from, size);
    next_ = message_ = at;
    end_ = at + size;
  }
  std::size_t usual_bytes_;
  std::size_t bytes_max_;
  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_;
  std::unique_ptr<char[]> outgrown_;  // the first memory of the current message
  std::size_t message_ = 0;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
};

}  // namespace martlet::net
