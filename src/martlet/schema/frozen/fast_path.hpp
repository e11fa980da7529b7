#pragma once
#include "frozen/frozen.hpp"

namespace martlet::schema {

/// Determines which values certainly satisfy all rules of a node, so that nothing else need be checked.
FastPath fast_path_of(const Frozen& node);

}  // namespace martlet::schema
