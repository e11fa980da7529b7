// fetch HOST PORT: prints the response body of https://HOST:PORT/.
#include <cstdio>
#include <cstdlib>

#include <martlet/net/client/client.hpp>

namespace {

using namespace martlet;

Task<Result<std::string>> fetch(net::Client& client, net::Origin origin) {
  net::ClientRequest request;
  Result<net::ClientResponse> response = co_await client.send(std::move(origin), std::move(request));
  if (!response) co_return std::unexpected(response.error());
  co_return co_await response->body->read(1'000'000);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  net::Client client(reactor);
  const net::Origin origin{argv[1], static_cast<std::uint16_t>(std::atoi(argv[2])), net::Scheme::https};
  const Result<std::string> body = reactor.run(fetch(client, origin));
  std::fprintf(body ? stdout : stderr, "%s\n", body ? body->c_str() : to_text(body.error()).c_str());
  return body ? 0 : 1;
}
