#!/usr/bin/env python3
"""response_streaming_test.py MARTLET: InvokeWithResponseStream, called with boto3: parts arrive while the function makes them, and errors at the end."""
import base64
import json
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402
from streaming_function import create_function  # noqa: E402


class ResponseStreaming(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.role = cls.cloud.role("function", {"Service": "lambda.amazonaws.com"})
        cls.client = cls.cloud.client("lambda")

    def stream(self, name, event, **options):
        """The parts and the completion event of an invocation with boto3."""
        answer = self.client.invoke_with_response_stream(FunctionName=name, Payload=json.dumps(event), **options)
        parts, complete = [], None
        for message in answer["EventStream"]:
            if "PayloadChunk" in message:
                parts.append((message["PayloadChunk"]["Payload"], time.monotonic()))
            else:
                complete = message["InvokeComplete"]
        return answer, parts, complete

    def test_invocations_are_streamed_to_boto3(self):
        create_function(self.client, self.role, "invoked")
        answer, parts, complete = self.stream("invoked", {"path": "/parts"}, LogType="Tail")
        self.assertEqual((answer["ExecutedVersion"], answer["ResponseStreamContentType"]), ("$LATEST", "application/vnd.amazon.eventstream"))
        self.assertEqual(b"".join(part for part, _ in parts), b"part 0\npart 1\npart 2\n")
        self.assertGreater(parts[-1][1] - parts[0][1], 0.8)
        log = base64.b64decode(complete["LogResult"]).decode()
        self.assertIn("serving /parts", log)
        self.assertIn("REPORT RequestId: ", log)
        self.assertNotIn("ErrorCode", complete)
        _, parts, complete = self.stream("invoked", {"path": "/plain"})
        self.assertEqual(([part for part, _ in parts], complete), ([b'"hello"'], {}))

    def test_errors_are_reported_at_the_end_of_the_stream(self):
        create_function(self.client, self.role, "erring")
        _, parts, complete = self.stream("erring", {"path": "/fail"})
        self.assertEqual((parts, complete["ErrorCode"], json.loads(complete["ErrorDetails"])["errorMessage"]), ([], "Told", "told to fail"))
        _, parts, complete = self.stream("erring", {"path": "/break"})
        self.assertEqual((b"".join(part for part, _ in parts), complete["ErrorCode"]), (b"part 0\npart 1\npart 2\n", "Told"))
        self.assertEqual(json.loads(complete["ErrorDetails"])["errorMessage"], "broke")
        with self.assertRaises(self.client.exceptions.ResourceNotFoundException):
            self.stream("no-such", {})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
