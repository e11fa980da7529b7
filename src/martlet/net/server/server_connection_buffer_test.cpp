#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/net/testing/memory_transport.hpp>

#include "server_connections.hpp"

// Tests of a connection's small buffer, which becomes larger for requests that need it.

namespace martlet::net {
namespace {

// Responds with a header's padding ("damaged" if it has changed after a wait) and with the body.
Task<http::Response> echo_padding(http::Request& request) {
  const std::string padding(*request.headers.get("x-padding"));
  if (request.headers.has("x-waits")) co_await sleep(std::chrono::milliseconds(1));
  const Result<std::string_view> body = co_await request.body->read(1'000'000, std::nullopt);
  if (request.headers.has("x-waits")) co_await sleep(std::chrono::milliseconds(1));
  http::Response response;
  response.body = std::string(request.target) + " " + (padding == *request.headers.get("x-padding") ? padding : "damaged") + " " +
                  std::string(body.value_or("none"));
  co_return response;
}

std::string request_of(std::size_t padding_bytes, std::size_t body_bytes, const std::string& more = "") {
  return "POST /a HTTP/1.1\r\nHost: a\r\n" + more + "X-Padding: " + std::string(padding_bytes, 'p') +
         "\r\nContent-Length: " + std::to_string(body_bytes) + "\r\n\r\n" + std::string(body_bytes, 'b');
}
std::string padded_answer(std::size_t padding_bytes, std::size_t body_bytes) {
  return "/a " + std::string(padding_bytes, 'p') + " " + std::string(body_bytes, 'b');
}

// Delivers requests in pieces, whenever the server reads.
Task<void> deliver_in_pieces(MemoryClient& client, std::string_view requests, std::size_t piece_bytes) {
  while (!requests.empty() && client.is_open()) {
    if (client.is_reading()) requests.remove_prefix(client.deliver(requests, piece_bytes));
    co_await sleep(std::chrono::milliseconds(1));
  }
  co_await sleep(std::chrono::milliseconds(10));
}

std::string answers_to(const std::string& requests, std::size_t piece_bytes) {
  VirtualLoop loop;
  MemoryClient client;
  const auto connections = std::make_shared<ServerConnections>(loop, echo_padding, Limits(), Log());
  connections->open(std::make_unique<MemoryTransport>(client), "test");
  loop.run(deliver_in_pieces(client, requests, piece_bytes));
  connections->close_now();
  return client.output;
}

TEST(ServerConnectionBuffer, accepts_heads_and_bodies_of_any_size_in_pieces_of_any_size) {
  for (const std::size_t padding : {0u, 100u, 1'900u, 2'000u, 2'048u, 5'000u, 15'000u}) {
    for (const std::size_t body : {0u, 1u, 1'500u, 2'048u, 10'000u, 40'000u}) {
      for (const std::size_t piece : {1'000u, 2'048u, 100'000u}) {
        for (const std::string waits : {"", "X-Waits: 1\r\n"}) {
          const std::string one = request_of(padding, body, waits);
          const std::string output = answers_to(one + one, piece);
          const std::string expected = "\r\n\r\n" + padded_answer(padding, body);
          const std::size_t first = output.find(expected);
          ASSERT_NE(first, std::string::npos) << padding << ' ' << body << ' ' << piece << ' ' << waits;
          ASSERT_TRUE(output.find(expected, first + 1) != std::string::npos && output.ends_with(expected))
              << "the second: " << padding << ' ' << body << ' ' << piece << ' ' << waits;
        }
      }
    }
  }
}

}  // namespace
}  // namespace martlet::net
