package io.github.shipworthy.facts;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ids with the number under which each was added first, from 0. Takes little more room than their bytes, for a portfolio can
 * have millions. One thread adds; once all are added, any may look.
 */
public final class IdTable {

    private static final int BLOCK = 1 << 20;
    private static final int LENGTH = 3;
    private static final int FREE = -1;

    /** Ids come from strangers, who must not be able to choose some that collide. */
    private static final HashFunction HASH = Hashing.sipHash24();

    private final List<byte[]> blocks = new ArrayList<>(List.of(new byte[0]));
    private int used;
    private int[] places = new int[16];
    private int[] slots = emptied(32);
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of an id that is not longer than {@value #BLOCK} bytes; it is new when the table has grown. */
    int add(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        keep(bytes);
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            spread();
        }
        return size - 1;
    }

    /** Gives back the room that only the search for an id needs; from now on there is no more search. */
    void close() {
        slots = new int[0];
        places = Arrays.copyOf(places, size);
    }

    /** Whether a number is that of an id. */
    boolean is(int number, String id) {
        return has(number, id.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an id was added. */
    boolean contains(String id) {
        return slots[slot(id.getBytes(StandardCharsets.UTF_8))] != FREE;
    }

    /** The id that has a number. */
    public String get(int number) {
        return text(places[number], length(places[number]));
    }

    /**
     * The ids that have these numbers. They are far from each other, and memory answers several questions at once that do not
     * wait for each other: so all are looked for before the first is made.
     */
    public List<String> several(int[] numbers) {
        int[] starts = new int[numbers.length];
        for (int index = 0; index < numbers.length; index++) {
            starts[index] = places[numbers[index]];
        }
        int[] lengths = new int[numbers.length];
        for (int index = 0; index < numbers.length; index++) {
            lengths[index] = length(starts[index]);
        }
        List<String> ids = new ArrayList<>(numbers.length);
        for (int index = 0; index < numbers.length; index++) {
            ids.add(text(starts[index], lengths[index]));
        }
        return ids;
    }

    /** How the ids of two numbers stand to each other, by their bytes: negative, zero or positive. */
    public int compare(int one, int other) {
        byte[] oneBlock = blocks.get(places[one] / BLOCK);
        byte[] otherBlock = blocks.get(places[other] / BLOCK);
        int onePlace = places[one] % BLOCK;
        int otherPlace = places[other] % BLOCK;
        return Arrays.compareUnsigned(
                oneBlock,
                onePlace + LENGTH,
                onePlace + LENGTH + length(oneBlock, onePlace),
                otherBlock,
                otherPlace + LENGTH,
                otherPlace + LENGTH + length(otherBlock, otherPlace));
    }

    /** All of them, in the order in which they were added. */
    List<String> all() {
        List<String> all = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            all.add(get(number));
        }
        return all;
    }

    /** The bytes with their number before them, whole in one block. */
    private void keep(byte[] bytes) {
        byte[] block = room(LENGTH + bytes.length);
        if (size == places.length) {
            places = Arrays.copyOf(places, size + size / 2);
        }
        places[size] = (blocks.size() - 1) * BLOCK + used;
        block[used] = (byte) (bytes.length >> 16);
        block[used + 1] = (byte) (bytes.length >> 8);
        block[used + 2] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + LENGTH, bytes.length);
        used += LENGTH + bytes.length;
    }

    /** The last block, with so much room left. The first one grows, so that a small table is small. */
    private byte[] room(int wanted) {
        int last = blocks.size() - 1;
        int needed = used + wanted;
        if (needed > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        } else if (needed > blocks.get(last).length) {
            blocks.set(last, Arrays.copyOf(blocks.get(last), Math.min(BLOCK, 2 * needed)));
        }
        return blocks.get(blocks.size() - 1);
    }

    private String text(int start, int length) {
        return new String(blocks.get(start / BLOCK), start % BLOCK + LENGTH, length, StandardCharsets.UTF_8);
    }

    private int length(int start) {
        return length(blocks.get(start / BLOCK), start % BLOCK);
    }

    private static int length(byte[] block, int place) {
        return ((block[place] & 0xFF) << 16) | ((block[place + 1] & 0xFF) << 8) | (block[place + 2] & 0xFF);
    }

    /** Where an id is, or where it would be. */
    private int slot(byte[] bytes) {
        int slot = HASH.hashBytes(bytes).asInt() & (slots.length - 1);
        while (slots[slot] != FREE && !has(slots[slot], bytes)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean has(int number, byte[] bytes) {
        byte[] block = blocks.get(places[number] / BLOCK);
        int place = places[number] % BLOCK;
        return Arrays.equals(block, place + LENGTH, place + LENGTH + length(block, place), bytes, 0, bytes.length);
    }

    private void spread() {
        slots = emptied(slots.length * 2);
        for (int number = 0; number < size; number++) {
            byte[] block = blocks.get(places[number] / BLOCK);
            int place = places[number] % BLOCK;
            slots[slot(Arrays.copyOfRange(block, place + LENGTH, place + LENGTH + length(block, place)))] = number;
        }
    }

    private static int[] emptied(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
