#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <martlet/aws/dynamodb/dynamodb_shapes.hpp>

namespace martlet::aws {

/// The keys and the writes of batch calls, by table.
using BatchKeys = std::map<std::string, KeysAndAttributes>;
using BatchWrites = std::map<std::string, std::vector<WriteRequest>>;

/// Return the number of keys or writes in all tables.
std::size_t count_all(const BatchKeys& keys);
std::size_t count_all(const BatchWrites& writes);

/// Remove as many keys or writes as one call accepts (100 keys or 25 writes), and return them.
BatchKeys take_batch(BatchKeys& keys);
BatchWrites take_batch(BatchWrites& writes);

/// Add the keys or writes that DynamoDB left unprocessed.
void add_unprocessed(BatchKeys& keys, BatchKeys unprocessed);
void add_unprocessed(BatchWrites& writes, BatchWrites unprocessed);

}  // namespace martlet::aws
