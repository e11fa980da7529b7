#include <sched.h>

#include <algorithm>
#include <thread>

#include <martlet/net/reactor/acceptor.hpp>
#include <martlet/net/reactor/descriptor_limit.hpp>
#include <martlet/net/server/reactors.hpp>

namespace martlet::net {
namespace {

std::size_t usable_cores() {
  cpu_set_t cores;
  if (::sched_getaffinity(0, sizeof cores, &cores) != 0) return std::max(1u, std::thread::hardware_concurrency());
  return static_cast<std::size_t>(std::max(1, CPU_COUNT(&cores)));
}

}  // namespace

struct Reactors::Servers final : Timer {
  explicit Servers(Reactor& from) : reactor(from) {}
  ~Servers() override { reactor.stop(*this); }
  void on_expired() override { reactor.stop(); }  // the grace period is over
  Reactor& reactor;
  std::vector<Server> open;
  std::size_t stopped = 0;
  bool is_stopping = false;
};

Reactors::Reactors(std::size_t count, WorkerPool& workers) {
  raise_descriptor_limit();
  if (count == 0) count = usable_cores();
  for (std::size_t i = 0; i < count; ++i) {
    reactors_.push_back(std::make_unique<Reactor>(workers));
    servers_.push_back(std::make_unique<Servers>(*reactors_.back()));
  }
}

// Servers first: their Reactors must live longer.
Reactors::~Reactors() { servers_.clear(); }

Result<std::uint16_t> Reactors::listen(const http::Handler& handler, const ServerOptions& options) {
  ServerOptions each = options;
  if (size() > 1) {
    // A shared port could also be shared with another program of this user, so check first that it is free.
    const Result<std::uint16_t> port = Acceptor::find_port(first(), {options.host, options.port, false});
    if (!port) return port;
    each.port = *port;
    each.shares_port = true;
  }
  for (std::size_t i = 0; i < size(); ++i) {
    Result<Server> server = Server::listen(*reactors_[i], handler, each);
    if (!server) return std::unexpected(std::move(server.error()));
    servers_[i]->open.push_back(std::move(*server));
  }
  return servers_.front()->open.back().port();
}

void Reactors::run() {
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < size(); ++i) threads.emplace_back([this, i] { reactors_[i]->run(); });
  first().run();
}

void Reactors::stop(std::chrono::milliseconds grace) {
  for (std::size_t i = 0; i < size(); ++i) {
    reactors_[i]->post([this, i, grace] { stop_one(i, grace); });
  }
}

// Runs on the thread of that Reactor.
void Reactors::stop_one(std::size_t which, std::chrono::milliseconds grace) {
  Servers& servers = *servers_[which];
  Reactor& reactor = *reactors_[which];
  if (std::exchange(servers.is_stopping, true)) return;
  if (servers.open.empty()) return reactor.stop();
  for (Server& server : servers.open) {
    server.stop(grace, [&servers, &reactor] {
      if (++servers.stopped == servers.open.size()) reactor.stop();
    });
  }
  reactor.start(servers, reactor.now() + grace);  // after the servers' own timers, which cancel what still runs
}

}  // namespace martlet::net
