#pragma once
#include <memory>
#include <string>
#include <utility>

#include <martlet/server/request.hpp>

namespace martlet {

struct EventKind;

/// The base class of the typed records of all kinds. A handler takes a record as a value or as `const SqsMessage&`, which lives as long as
/// its request.
template <class Record>
struct EventRecord {
  static const Record& attached_to(Request& request) { return *request.app<std::shared_ptr<const Record>>(); }
};

}  // namespace martlet
