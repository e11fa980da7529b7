#pragma once
/// Everything that a service needs. Handlers that need less include less: `martlet/server/parameters.hpp` and
/// `martlet/server/reply.hpp` are enough for most.
#include <martlet/app/run.hpp>
#include <martlet/async/blocking.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/when_all.hpp>
#include <martlet/config/remote.hpp>
#include <martlet/config/secret.hpp>
#include <martlet/server/server.hpp>
