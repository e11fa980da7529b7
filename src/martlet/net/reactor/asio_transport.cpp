#include "asio_transport.hpp"

#include <sys/socket.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <cerrno>

#include "asio_receiving_socket.hpp"

namespace martlet::net {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// At most one watch and one write are pending at a time. Each has its own block, so Asio normally needs no heap allocation for them.
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

class SharedState;
using SharedStatePtr = boost::intrusive_ptr<SharedState>;

// State shared by the transport and its pending operations. It stays alive until Asio has completed them all, even if the transport is
// destroyed first.
class SharedState final : private ReceivingSocket::Client {
 public:
  explicit SharedState(AsioSocket connected) : socket(std::move(connected), *this) {}
  ReceivingSocket socket;
  Transport::User* user = nullptr;
  bool has_ended_cleanly = false;
  HandlerMemory watch_memory;
  HandlerMemory write_memory;

  void start_read(std::span<char> into) {
    ++references_;
    socket.start_read(into);
  }

  friend void intrusive_ptr_add_ref(SharedState* state) { ++state->references_; }
  friend void intrusive_ptr_release(SharedState* state) {
    if (--state->references_ == 0) delete state;
  }

 private:
  void read_ended(std::size_t bytes, bool is_clean_end) override {
    const SharedStatePtr read_reference(this, false);
    has_ended_cleanly = is_clean_end;
    if (user) user->received(bytes);
  }
  void read_was_dropped() override { intrusive_ptr_release(this); }

  std::size_t references_ = 0;
};

struct Broken {
  SharedStatePtr state;
  using allocator_type = HandlerAllocator<char>;
  HandlerAllocator<char> get_allocator() const { return HandlerAllocator<char>(state->watch_memory); }
  void operator()(const error_code&) const {
    state->has_ended_cleanly = false;
    if (state->user) state->user->received(0);
  }
};

struct Written {
  SharedStatePtr state;
  using allocator_type = HandlerAllocator<char>;
  HandlerAllocator<char> get_allocator() const { return HandlerAllocator<char>(state->write_memory); }
  void operator()(const error_code& failed, std::size_t bytes) const {
    if (state->user) state->user->sent(failed ? 0 : bytes);
  }
};

std::array<asio::const_buffer, 2> both(std::string_view head, std::string_view body) { return {asio::buffer(head), asio::buffer(body)}; }

class AsioTransport final : public Transport {
 public:
  explicit AsioTransport(AsioSocket socket) : state_(new SharedState(std::move(socket))) {
    error_code ignored;
    state_->socket.non_blocking(true, ignored);
    state_->socket.set_option(asio::ip::tcp::no_delay(true), ignored);
  }
  ~AsioTransport() override { AsioTransport::close(false); }
  void set_user(User& user) override { state_->user = &user; }

  void start_read(std::span<char> into) override { state_->start_read(into); }

  Sent write_now(std::string_view& head, std::string_view& body) override {
    error_code failed;
    const std::size_t bytes =
        body.empty() ? state_->socket.write_some(asio::buffer(head), failed) : state_->socket.write_some(both(head, body), failed);
    if (failed && failed != asio::error::would_block) return Sent::broken;
    if (bytes > 0) state_->socket.was_sent();
    const std::size_t of_head = std::min(bytes, head.size());
    head.remove_prefix(of_head);
    body.remove_prefix(bytes - of_head);
    return head.empty() && body.empty() ? Sent::all : Sent::some;
  }

  void start_write(std::string_view head, std::string_view body) override {
    state_->socket.async_write_some(both(head, body), Written{state_});
  }

  void watch_for_break() override { state_->socket.async_wait(AsioSocket::wait_error, Broken{state_}); }

  bool has_ended_cleanly() const override { return state_->has_ended_cleanly; }

  bool is_quiet() const override {
    char byte = 0;
    return ::recv(state_->socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  }

  void end_sending() override {
    error_code ignored;
    state_->socket.shutdown(asio::socket_base::shutdown_send, ignored);
  }

  void close(bool is_reset) override {
    state_->user = nullptr;
    error_code ignored;
    if (is_reset) state_->socket.set_option(asio::socket_base::linger(true, 0), ignored);
    state_->socket.close(ignored);
  }

 private:
  SharedStatePtr state_;
};

}  // namespace

std::unique_ptr<Transport> make_transport(AsioSocket socket) { return std::make_unique<AsioTransport>(std::move(socket)); }

}  // namespace martlet::net
