#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include <martlet/async/loop.hpp>

#include "blob_store.hpp"

namespace martlet::cloud {

/// A background task that removes unreferenced blobs from a store. A blob is left unreferenced if the process is killed after the blob was
/// stored but before anything referred to it. The sweep begins a second after startup and checks a few blobs in each iteration of the loop,
/// so that neither startup nor requests wait for it. Code that stores a blob must store the reference to it in the same iteration.
class BlobSweep final : private Timer {
 public:
  /// Returns whether anything refers to the blob with this name. Called on the loop's thread.
  using IsUsed = std::function<bool(const std::string& name)>;
  /// `loop`, `blobs` and everything that `is_used` refers to must outlive this object.
  BlobSweep(Loop& loop, BlobStore& blobs, IsUsed is_used);
  BlobSweep(const BlobSweep&) = delete;
  ~BlobSweep() override;

 private:
  void on_expired() override;

  Loop& loop_;
  BlobStore& blobs_;
  IsUsed is_used_;
  std::filesystem::directory_iterator next_{};
  bool is_begun_ = false;
};

}  // namespace martlet::cloud
