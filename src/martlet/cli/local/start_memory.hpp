#pragma once

namespace martlet::cli {

/// Gives back what starting needed and running may not need: the pages of this program's and its libraries' files that are mapped, which
/// come back from the page cache as they are used, and what the heap has free. Some 10 MB.
void release_memory_of_start();

}  // namespace martlet::cli
