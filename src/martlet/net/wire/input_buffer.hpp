#pragma once
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

namespace martlet::net {

/// What a connection has received and not yet used, in one piece. The bytes of the message that is being read are not moved.
class InputBuffer {
 public:
  explicit InputBuffer(std::size_t capacity) : bytes_(std::make_unique_for_overwrite<char[]>(capacity)), capacity_(capacity) {}

  std::string_view unread() const { return {bytes_.get() + next_, end_ - next_}; }
  bool is_empty() const { return next_ == end_; }
  /// The first `bytes` of unread() are read; they stay where they are until the message ends.
  void take(std::size_t bytes) { next_ += bytes; }

  /// Where the next bytes may go; none of the calls below may be made while a read into it is under way.
  std::span<char> space() { return {bytes_.get() + end_, capacity_ - end_}; }
  void add(std::size_t bytes) { end_ += bytes; }

  /// unread() is the start of a new message: what came before may be overwritten.
  void start_message() { move_to(0, next_); }
  /// The message is to be read again from its start, with as much space as there can be. false: it has that already.
  bool restart_message() {
    if (message_ == 0) return false;
    next_ = message_;
    move_to(0, next_);
    return true;
  }
  /// The message goes on after `kept`, a place in it: what was read since then may be overwritten.
  void reuse_from(const char* kept) {
    const std::size_t message = message_;
    move_to(static_cast<std::size_t>(kept - bytes_.get()), next_);
    message_ = message;
  }
  /// As start_message(), while a read into space() is under way.
  void start_message_in_place() { message_ = next_; }

 private:
  void move_to(std::size_t at, std::size_t from) {
    const std::size_t size = end_ - from;
    if (size > 0 && at != from) std::memmove(bytes_.get() + at, bytes_.get() + from, size);
    next_ = message_ = at;
    end_ = at + size;
  }
  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_;
  std::size_t message_ = 0;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
};

}  // namespace martlet::net
