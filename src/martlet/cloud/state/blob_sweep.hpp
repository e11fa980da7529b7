#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include <martlet/async/loop.hpp>

#include "blob_store.hpp"

namespace martlet::cloud {

/// Removes the blobs of a store that nothing refers to, which a kill has left between a blob and what was to refer to it. It begins a
/// second after the start and does a few at each turn of the loop, so that neither the start nor a request waits for it, however many there
/// are. Whoever stores a blob must store what refers to it in the same turn.
class BlobSweep final : private Timer {
 public:
  /// Asked on the loop's thread, with a blob's name.
  using IsUsed = std::function<bool(const std::string& name)>;
  /// `loop`, `blobs` and what `is_used` refers to must outlive it.
  BlobSweep(Loop& loop, BlobStore& blobs, IsUsed is_used);
  BlobSweep(const BlobSweep&) = delete;
  ~BlobSweep() override;

 private:
  void expired() override;

  Loop& loop_;
  BlobStore& blobs_;
  IsUsed is_used_;
  std::filesystem::directory_iterator next_{};
  bool is_begun_ = false;
};

}  // namespace martlet::cloud
