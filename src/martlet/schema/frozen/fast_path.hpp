#pragma once
#include "frozen/frozen.hpp"

namespace martlet::schema {

/// Works out which values plainly keep all rules of a node, so that nothing else need be asked of them.
FastPath fast_path_of(const Frozen& node);

}  // namespace martlet::schema
