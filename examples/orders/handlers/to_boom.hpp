#pragma once
#include <martlet/server/boom.hpp>

#include "../services/domain_error.hpp"

namespace orders {

/// Maps a service's errors to HTTP: not_found 404, gone 410, bad_reference 422, conflict 409, stale 412. The framework calls it for every
/// handler that returns an Outcome.
martlet::Boom to_boom(const DomainError& error);

}  // namespace orders
