#pragma once
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// The client's end of a connection in memory, for tests. It must outlive the transport.
class MemoryClient {
 public:
  std::string output;  ///< what the server has sent

  bool is_open() const { return user_ != nullptr; }
  /// Returns whether the server is waiting for bytes.
  bool is_reading() const { return !target_.empty(); }
  /// Delivers as many of `bytes` as the server reads in one call, at most `most`, and returns that number. If `bytes` is empty, the server
  /// sees the end of the client's input.
  std::size_t deliver(std::string_view bytes, std::size_t most) {
    const std::span<char> target = std::exchange(target_, {});
    const std::size_t size = std::min({most, bytes.size(), target.size()});
    std::copy_n(bytes.begin(), size, target.begin());
    user_->received(size);
    return size;
  }

 private:
  friend class MemoryTransport;
  Transport::User* user_ = nullptr;
  std::span<char> target_;
};

/// The server's end of the connection. Accepts whatever is written.
class MemoryTransport final : public Transport {
 public:
  explicit MemoryTransport(MemoryClient& client) : client_(client) {}
  ~MemoryTransport() override { MemoryTransport::close(false); }
  void set_user(User& user) override { client_.user_ = &user; }
  void start_read(std::span<char> into) override {
    if (into.empty() || client_.is_reading()) std::abort();  // a fault of BufferedTransport
    client_.target_ = into;
  }
  Sent write_now(std::string_view& head, std::string_view& body) override {
    for (std::string_view* part : {&head, &body}) client_.output += std::exchange(*part, {});
    return Sent::all;
  }
  void start_write(std::string_view, std::string_view) override { std::abort(); }
  void watch_for_break() override {}
  bool has_ended_cleanly() const override { return true; }
  bool is_quiet() const override { return true; }
  void end_sending() override {}
  void close(bool) override {
    client_.user_ = nullptr;
    client_.target_ = {};
  }

 private:
  MemoryClient& client_;
};

}  // namespace martlet::net
