#include "http_runtime.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <thread>

// Each test starts a separate process that serves, sends it a request, and signals it to stop while the request is in progress.

namespace martlet {
namespace {

using std::chrono::milliseconds;

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

std::uint16_t free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);  // as the sockets API requires
  ::bind(probe, any, size);
  ::getsockname(probe, any, &size);
  ::close(probe);
  return ntohs(address.sin_port);
}

void send_request(std::uint16_t port) {
  sockaddr_in address = loopback(port);
  const int client = ::socket(AF_INET, SOCK_STREAM, 0);
  while (::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) std::this_thread::sleep_for(milliseconds(2));
  constexpr std::string_view request = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";
  (void)!::write(client, request.data(), request.size());
}

// `handler` is a plain function: it may block.
[[noreturn]] void serve_one(void (*handler)(), milliseconds grace) {
  Server server;
  server.get("/", [handler] {
    handler();
    return "text";
  });
  Arguments arguments;
  arguments.port = free_port();
  arguments.loops = 1;
  HttpOptions http;
  http.grace = grace;
  std::thread(send_request, arguments.port).detach();
  std::exit(serve_http(server, arguments, http));
}

void stop_while_working_shortly() {
  ::kill(::getpid(), SIGTERM);
  std::this_thread::sleep_for(milliseconds(30));
}

void stop_while_working_long() {
  ::kill(::getpid(), SIGTERM);
  std::this_thread::sleep_for(std::chrono::seconds(20));
}

void stop_twice_while_working_long() {
  ::kill(::getpid(), SIGTERM);
  std::this_thread::sleep_for(milliseconds(200));
  ::kill(::getpid(), SIGTERM);
  std::this_thread::sleep_for(std::chrono::seconds(20));
}

TEST(HttpRuntimeDeathTest, requests_in_progress_finish_within_the_grace_period) {
  EXPECT_EXIT(serve_one(stop_while_working_shortly, milliseconds(10'000)), testing::ExitedWithCode(0), "listening");
}

TEST(HttpRuntimeDeathTest, the_process_ends_after_the_grace_period_if_a_handler_still_blocks) {
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EXIT(serve_one(stop_while_working_long, milliseconds(50)), testing::ExitedWithCode(1), "the grace period is over");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(15));
}

TEST(HttpRuntimeDeathTest, a_second_signal_ends_the_process_at_once) {
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EXIT(serve_one(stop_twice_while_working_long, std::chrono::seconds(60)), testing::KilledBySignal(SIGTERM), "listening");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(15));
}

}  // namespace
}  // namespace martlet
