#pragma once
#include <cstddef>

#include "frozen/frozen.hpp"

/// What the JSON text of every valid value of a node has in common. A node that contains itself is complete only later: for it, these are
/// the estimates with which a Frozen begins.
namespace martlet::schema {

/// The size of the shortest text, without white space, or less.
std::size_t text_bytes_min(const Frozen& node);
/// Can there be arrays in the value, or is it one?
bool may_hold_arrays(const Frozen& node);

}  // namespace martlet::schema
