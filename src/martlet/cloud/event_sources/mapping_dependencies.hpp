#pragma once
#include "mapped_functions.hpp"
#include "mapped_queues.hpp"
#include "mapping_store.hpp"

namespace martlet::cloud::event_sources {

/// What the operations on mappings use.
struct MappingDependencies {
  MappingStore store;
  MappedFunctions& functions;
  MappedQueues& queues;
};

}  // namespace martlet::cloud::event_sources
