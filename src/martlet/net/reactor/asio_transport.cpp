#include "asio_transport.hpp"

#include <sys/socket.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cerrno>

#include "asio_receive.hpp"

namespace martlet::net {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// One operation of each kind is pending at a time, so one block is enough for it: Asio allocates nothing for a connection.
class HandlerMemory {
 public:
  void* allocate(std::size_t bytes) {
    if (is_taken_ || bytes > sizeof block_) return ::operator new(bytes);
    is_taken_ = true;
    return block_;
  }
  void deallocate(void* memory) {
    if (memory == block_) {
      is_taken_ = false;
    } else {
      ::operator delete(memory);
    }
  }

 private:
  alignas(std::max_align_t) char block_[320];
  bool is_taken_ = false;
};

template <class T>
struct HandlerAllocator {
  using value_type = T;
  HandlerMemory* memory;
  explicit HandlerAllocator(HandlerMemory& from) : memory(&from) {}
  template <class U>
  HandlerAllocator(const HandlerAllocator<U>& other) : memory(other.memory) {}
  T* allocate(std::size_t count) { return static_cast<T*>(memory->allocate(sizeof(T) * count)); }
  void deallocate(T* block, std::size_t) { memory->deallocate(block); }
  bool operator==(const HandlerAllocator& other) const { return memory == other.memory; }
};

class Line;
using LinePtr = boost::intrusive_ptr<Line>;

// The state that pending operations share: it outlives the transport until Asio has completed all of them.
class Line final : private ReceivingSocket::Client {
 public:
  explicit Line(AsioSocket connected) : socket(std::move(connected), *this) {}
  ReceivingSocket socket;
  Transport::User* user = nullptr;
  bool has_ended_cleanly = false;
  HandlerMemory watch_memory;
  HandlerMemory write_memory;

  void start_read(std::span<char> into) {
    ++references_;
    socket.start_read(into);
  }

  friend void intrusive_ptr_add_ref(Line* line) { ++line->references_; }
  friend void intrusive_ptr_release(Line* line) {
    if (--line->references_ == 0) delete line;
  }

 private:
  void read_ended(std::size_t bytes, bool is_clean_end) override {
    const LinePtr read_reference(this, false);
    has_ended_cleanly = is_clean_end;
    if (user) user->received(bytes);
  }
  void read_was_dropped() override { intrusive_ptr_release(this); }

  std::size_t references_ = 0;
};

struct Broken {
  LinePtr line;
  using allocator_type = HandlerAllocator<char>;
  HandlerAllocator<char> get_allocator() const { return HandlerAllocator<char>(line->watch_memory); }
  void operator()(const error_code&) const {
    line->has_ended_cleanly = false;
    if (line->user) line->user->received(0);
  }
};

struct Written {
  LinePtr line;
  using allocator_type = HandlerAllocator<char>;
  HandlerAllocator<char> get_allocator() const { return HandlerAllocator<char>(line->write_memory); }
  void operator()(const error_code& failed, std::size_t bytes) const {
    if (line->user) line->user->sent(failed ? 0 : bytes);
  }
};

std::array<asio::const_buffer, 2> both(std::string_view head, std::string_view body) { return {asio::buffer(head), asio::buffer(body)}; }

class AsioTransport final : public Transport {
 public:
  explicit AsioTransport(AsioSocket socket) : line_(new Line(std::move(socket))) {
    error_code ignored;
    line_->socket.non_blocking(true, ignored);
    line_->socket.set_option(asio::ip::tcp::no_delay(true), ignored);
  }
  ~AsioTransport() override { AsioTransport::close(false); }
  void set_user(User& user) override { line_->user = &user; }

  void start_read(std::span<char> into) override { line_->start_read(into); }

  Sent write_now(std::string_view& head, std::string_view& body) override {
    error_code failed;
    const std::size_t bytes =
        body.empty() ? line_->socket.write_some(asio::buffer(head), failed) : line_->socket.write_some(both(head, body), failed);
    if (failed && failed != asio::error::would_block) return Sent::broken;
    if (bytes > 0) line_->socket.was_sent();
    const std::size_t of_head = std::min(bytes, head.size());
    head.remove_prefix(of_head);
    body.remove_prefix(bytes - of_head);
    return head.empty() && body.empty() ? Sent::all : Sent::some;
  }

  void start_write(std::string_view head, std::string_view body) override {
    line_->socket.async_write_some(both(head, body), Written{line_});
  }

  void watch_for_break() override { line_->socket.async_wait(AsioSocket::wait_error, Broken{line_}); }

  bool has_ended_cleanly() const override { return line_->has_ended_cleanly; }

  bool is_quiet() const override {
    char byte = 0;
    return ::recv(line_->socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  }

  void end_sending() override {
    error_code ignored;
    line_->socket.shutdown(asio::socket_base::shutdown_send, ignored);
  }

  void close(bool is_reset) override {
    line_->user = nullptr;
    error_code ignored;
    if (is_reset) line_->socket.set_option(asio::socket_base::linger(true, 0), ignored);
    line_->socket.close(ignored);
  }

 private:
  LinePtr line_;
};

}  // namespace

std::unique_ptr<Transport> make_transport(AsioSocket socket) { return std::make_unique<AsioTransport>(std::move(socket)); }

}  // namespace martlet::net
