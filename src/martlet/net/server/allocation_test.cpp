#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include <martlet/async/local_loop.hpp>
#include <martlet/base/recycled_memory.hpp>
#include <martlet/net/testing/memory_transport.hpp>

#include "server_connections.hpp"

namespace {
thread_local std::size_t allocations = 0;
}  // namespace

// Counts allocations, in this test program only.
void* operator new(std::size_t bytes) {
  ++allocations;
  if (void* memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace martlet::net {
namespace {

// The handler, whose coroutine's frame is in recycled memory.
Task<http::Response> answer(http::Request& request) {
  http::Response response;
  response.body = request.headers.get("x-large") ? std::string_view() : std::string_view("hello");
  co_return response;
}

std::size_t allocations_of(const std::string& request, std::size_t times) {
  LocalLoop loop;
  MemoryClient client;
  const auto connections = std::make_shared<ServerConnections>(loop, answer, Limits(), Log());
  connections->open(std::make_unique<MemoryTransport>(client), "test");
  client.output.reserve(1'000'000);
  client.deliver(request, request.size());
  const std::size_t before = allocations;
  for (std::size_t i = 0; i < times; ++i) client.deliver(request, request.size());
  const std::size_t after = allocations;
  client.deliver({}, 0);
  return after - before;
}

TEST(Allocation, does_not_happen_after_the_first_request_of_a_connection) {
  const std::size_t frames = RecycledMemory::is_recycled ? 0 : 100;  // one frame of the handler per request
  EXPECT_EQ(allocations_of("GET /hello?name=bob HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n", 100), frames);
  EXPECT_EQ(allocations_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n" + std::string(900, 'x'), 100), frames);
}

}  // namespace
}  // namespace martlet::net
