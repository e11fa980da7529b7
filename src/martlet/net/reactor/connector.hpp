#pragma once
#include <memory>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// Connects to the first address of `origin` that accepts. Fails with Code::not_found for an unknown host, otherwise with
/// Code::unavailable.
Task<Result<std::unique_ptr<Transport>>> connect(Reactor& reactor, Origin origin);

}  // namespace martlet::net
